import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8004"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# TODO: this is one round only; go on with the next line.
line = input("> ")
# TODO: send what was typed as it was typed, spaces and all.
client.sendto(line.strip().encode(), (HOST, PORT))
answer, sender = client.recvfrom(65535)
print(f"<=== {answer.decode(errors='replace')}")
