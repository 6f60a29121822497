import socket

SERVER = ("127.0.0.1", 8000)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    line = input("> ").strip()
    client.sendto(line.encode(), SERVER)
    answer, _ = client.recvfrom(65535)
    print(answer.decode())
