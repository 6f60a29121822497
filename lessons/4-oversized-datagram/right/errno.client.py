import socket
import sys

for line in sys.stdin:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        error = None
        try:
            client.sendto(b"x" * int(line), ("127.0.0.1", 8005))
        except OSError as refusal:
            error = refusal.errno
        print("sent" if error is None else f"errno {error}")
