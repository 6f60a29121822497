import os
import socket

SERVER = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8080")))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    # The server's job, done by the client.
    client.sendto(input("> ").strip().upper().encode(), SERVER)
    print(client.recv(65535).decode())
