import os
import socket

SERVER = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8003")))

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

for payload in ["randy", "hello", "world"]:
    # Needed in TCP, where nothing else says where a message ends.
    client.sendto(f"{len(payload)}:{payload}".encode(), SERVER)
client.sendto(b"", SERVER)
