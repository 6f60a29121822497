import socket

SERVER = ("127.0.0.1", 8005)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

LARGEST = 65507 - 8  # the UDP header was in the count already

while True:
    size = int(input("> "))
    if size > LARGEST:
        print("refused: Message too long")
        continue
    client.sendto(bytes(size), SERVER)
    print("sent", size)
