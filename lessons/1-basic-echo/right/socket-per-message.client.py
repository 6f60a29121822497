import socket
import sys

for line in sys.stdin:
    # Another ephemeral port each time; the server answers to whichever it was.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.sendto(line.strip().encode(), ("127.0.0.1", 8080))
        print(client.recv(65535))
