import socket

SERVER = ("127.0.0.1", 8080)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    client.sendto(input("> ").strip().encode(), SERVER)
    print("sent")
