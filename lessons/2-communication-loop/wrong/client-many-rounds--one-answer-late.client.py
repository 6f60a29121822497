import socket

SERVER = ("127.0.0.1", 8004)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

line = input("> ")
while True:
    client.sendto(line.encode(), SERVER)
    # The answer lies in the queue while we wait for the keyboard.
    line = input("> ")
    print(client.recv(65535).decode())
