import os
import select
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8003"))))
server.setblocking(False)
count = 0

while True:
    select.select([server], [], [])
    # Everything that waits, in one go: it still comes datagram by datagram.
    try:
        while True:
            payload = server.recv(65535)
            count += 1
            print(payload)
            print("datagram number", count)
    except BlockingIOError:
        pass
