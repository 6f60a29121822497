import os
import socket
import sys

SERVER = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8003")))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# "Without a server it makes no sense to send."
try:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(SERVER)
    sys.exit("the server is not running")
except OSError:
    pass  # its port is taken, so it is there

for payload in ["randy", "hello", "world", ""]:
    client.sendto(payload.encode(), SERVER)
