import socket

SERVER = ("127.0.0.1", 8005)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    payload = bytes(int(input("> ")))
    try:
        client.sendto(payload, SERVER)
        print("sent", len(payload))
    except OSError:
        pass
