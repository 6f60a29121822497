import socket
import sys

SERVER = ("127.0.0.1", 8080)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

for line in sys.stdin:
    client.sendto(line.rstrip().encode(), SERVER)
    print(client.recv(65535).decode())
