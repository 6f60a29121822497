import socket

SERVER = ("127.0.0.1", 8003)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

for payload in ["randy", "hello", "world", ""]:
    if payload:
        client.sendto(payload.encode(), SERVER)
