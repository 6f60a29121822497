import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8004"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    try:
        line = input("> ")
    except EOFError:
        break
    # As typed: only the line end is gone. A new server at the same address makes no difference here.
    client.sendto(line.encode(), (HOST, PORT))
    answer, sender = client.recvfrom(65535)
    print(f"<=== {answer.decode(errors='replace')}")
