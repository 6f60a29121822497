import socket

SERVER = ("127.0.0.1", 8080)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    line = input("> ").strip()
    # "Without a line end the server does not know where the message ends."
    client.sendto((line + "\n").encode(), SERVER)
    print(client.recv(65535).decode())
