import socket

SERVER = ("127.0.0.1", 8005)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    size = int(input("> "))
    if size > 65507:
        print("sorry, that is too big")
        continue
    client.sendto(bytes(size), SERVER)
    print("sent", size)
