import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8005"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    try:
        payload = b"x" * int(input("bytes> "))
    except EOFError:
        break
    except ValueError:
        print("a number, please")
        continue
    try:
        client.sendto(payload, (HOST, PORT))
        print(f"sent: {len(payload)} bytes")
    except OSError:
        # TODO: the system refused; print what it says, and go on.
        break
