import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

while True:
    payload, sender = server.recvfrom(65535)
    print(f'payload: "{payload.decode(errors="replace")}"')
    # TODO: count the datagrams, and print the count on a line of its own: 1, 2, 3, 4.
