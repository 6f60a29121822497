import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8081"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

while True:
    payload, sender = server.recvfrom(65535)
    # TODO: print the sender's port too; with several clients on one machine it tells them apart.
    print(f"{sender[0]} ===> {payload.decode(errors='replace')}")
    try:
        reply = input("reply> ")
    except EOFError:
        break
    # TODO: send `reply` to the one who wrote.
    print(f"not sent yet: {reply}")
