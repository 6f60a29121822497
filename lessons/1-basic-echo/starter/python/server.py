import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8080"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

while True:
    payload, sender = server.recvfrom(65535)
    # TODO: print the sender's port as well.
    print(f"{sender[0]} ===> {payload.decode(errors='replace')}")
    # TODO: answer with the same bytes in capitals. Where to? Look at `sender`.
