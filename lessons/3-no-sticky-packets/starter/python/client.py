import os
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# TODO: send four datagrams: randy, hello, world, and an empty one.
for payload in ["randy"]:
    client.sendto(payload.encode(), (HOST, PORT))
    print(f'sent: "{payload}"')
