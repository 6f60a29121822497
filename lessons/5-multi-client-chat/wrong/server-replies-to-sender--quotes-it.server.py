import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8081"))))

while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload.decode())
    # repr() is for people who debug, not for the wire.
    server.sendto(repr(input("reply> ")).encode(), sender)
