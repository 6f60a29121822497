import socket
import sys

NAMES = ["alex", "donkey", "tree", "wu"]

while True:
    name = input("talk to: ")
    if name not in NAMES:
        continue
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect(("127.0.0.1", 8081))
        while (line := input()) != "quit":
            if line.strip():
                client.send(line.encode())
                print(client.recv(65535).decode(), client.getpeername(), file=sys.stderr)
