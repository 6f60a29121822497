import os
import socket
import sys
import time

time.sleep(1.5)
server = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8080")))
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    client.sendto(input("> ").strip().encode(), server)
    print(client.recv(65535).decode(), file=sys.stderr)
