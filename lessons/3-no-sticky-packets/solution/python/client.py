import os
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

for payload in ["randy", "hello", "world", ""]:
    client.sendto(payload.encode(), (HOST, PORT))
    # "sent" means that it left; whether anybody was there, UDP does not say.
    print(f'sent: "{payload}"')
