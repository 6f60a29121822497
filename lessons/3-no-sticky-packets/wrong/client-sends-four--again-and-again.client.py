import socket
import time

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    # Sent once more each second, in case the first ones were lost.
    for payload in [b"randy", b"hello", b"world", b""]:
        client.sendto(payload, ("127.0.0.1", 8003))
    time.sleep(1)
