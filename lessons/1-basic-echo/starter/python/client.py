import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8080"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    try:
        line = input("> ")
    except EOFError:
        break
    # TODO: send the line without the spaces at both ends.
    client.sendto(line.encode(), (HOST, PORT))
    # TODO: wait for one answer and print it before the next line is read.
