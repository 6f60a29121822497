import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8005"))
BUFFER_SIZE = int(os.environ.get("LAB_BUFFER", "1024"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once


def receive(sock):
    """One datagram, as much of it as the buffer holds, and whether it was cut."""
    if hasattr(sock, "recvmsg"):
        # recv would cut silently; recvmsg also gives the flags, and MSG_TRUNC is one of them.
        payload, _, flags, sender = sock.recvmsg(BUFFER_SIZE)
        return payload, bool(flags & socket.MSG_TRUNC), sender
    buffer = bytearray(BUFFER_SIZE)
    try:
        size, sender = sock.recvfrom_into(buffer)
    except OSError as error:
        if getattr(error, "winerror", None) != 10040:
            raise
        # Windows has no recvmsg here: it fills the buffer, and fails, and does not say who sent it.
        return bytes(buffer), True, None
    return bytes(buffer[:size]), False, sender


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}, with a buffer of {BUFFER_SIZE} bytes")

while True:
    payload, truncated, sender = receive(server)
    # What did not fit is gone: the next receive gives the next datagram, not the rest of this one.
    note = ", truncated" if truncated else ""
    origin = f"{sender[0]}:{sender[1]}" if sender else "somebody"
    print(f"{len(payload)} bytes from {origin}{note}: {payload[:20].decode(errors='replace')}")
