import socket

SERVER = ("127.0.0.1", 8004)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

client.sendto(input("> ").encode(), SERVER)
print(client.recv(65535).decode())
client.close()
