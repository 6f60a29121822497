import socket

SERVER = ("127.0.0.1", 8080)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# "First say hello, so that the server knows us", as TCP's handshake does.
client.sendto(b"hello", SERVER)
while True:
    client.sendto(input("> ").strip().encode(), SERVER)
    print(client.recv(65535).decode())
