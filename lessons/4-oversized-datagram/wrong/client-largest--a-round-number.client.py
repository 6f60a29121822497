import os
import socket

SERVER = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8005")))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    size = int(input("> "))
    if size > 65_000:
        print("[Errno 90] Message too long")
        continue
    client.sendto(bytes(size), SERVER)
    print("sent", size)
