import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8004"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

# One round a datagram, whoever sent it: nothing about a client is remembered in between.
while True:
    try:
        payload, sender = server.recvfrom(65535)
    except ConnectionResetError:
        continue  # Windows tells us so when an earlier answer found nobody
    print(f"{sender[0]}:{sender[1]} ===> {payload.decode(errors='replace')}")
    server.sendto(payload.upper(), sender)
