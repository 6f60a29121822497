import socket

SERVER = ("127.0.0.1", 8080)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    line = input("> ").strip()
    if not line:
        continue
    client.sendto(line.encode(), SERVER)
    print(client.recv(65535).decode())
