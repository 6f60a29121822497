import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8004"))))

previous = None
while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload)
    server.sendto(payload.upper(), previous or sender)
    previous = sender
