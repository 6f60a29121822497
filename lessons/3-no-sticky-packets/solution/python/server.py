import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

# One receive is one datagram, an empty one too: however many wait, two never come as one.
for count in range(1, 5):
    payload, sender = server.recvfrom(65535)
    print(f'payload: "{payload.decode(errors="replace")}"')
    print(count)
