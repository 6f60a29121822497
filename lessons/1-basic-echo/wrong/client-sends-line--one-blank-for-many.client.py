import socket

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    # Taken apart into words and put together again: the blanks between them are not what was typed.
    text = " ".join(input("> ").split())
    client.sendto(text.encode(), ("127.0.0.1", 8080))
    print(client.recvfrom(2048)[0].decode())
