import select
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8080))
server.setblocking(False)

while True:
    select.select([server], [], [])
    try:
        payload, sender = server.recvfrom(65535)
    except BlockingIOError:
        continue
    print(repr(payload), "from", sender)
    server.sendto(payload.upper(), sender)
