import os
import socket

SERVER = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8004")))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    client.sendto(input("> ").encode("ascii", errors="ignore"), SERVER)
    print(client.recv(65535).decode())
