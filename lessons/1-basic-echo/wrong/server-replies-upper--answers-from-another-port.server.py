import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8080"))))

while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload)
    # A socket for each client, as accept() gives one in TCP: its port is another.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        connection.sendto(payload.upper(), sender)
