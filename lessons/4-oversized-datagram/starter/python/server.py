import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8005"))
BUFFER_SIZE = int(os.environ.get("LAB_BUFFER", "1024"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}, with a buffer of {BUFFER_SIZE} bytes")

while True:
    # TODO: recvfrom cuts silently. recvmsg also gives the flags: say "truncated" when MSG_TRUNC is among them.
    payload, sender = server.recvfrom(BUFFER_SIZE)
    print(f"{len(payload)} bytes from {sender[0]}:{sender[1]}: {payload[:20].decode(errors='replace')}")
