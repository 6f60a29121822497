import socket

SERVER = ("127.0.0.1", 8005)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    size = int(input("> "))
    header = size.to_bytes(4, "big") if size > 1024 else b""  # a large one says how long it is
    try:
        client.sendto(header + bytes(size), SERVER)
        print("sent", size)
    except OSError as error:
        print(error)
