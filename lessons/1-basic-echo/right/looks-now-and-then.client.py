import os
import socket
import time

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.setblocking(False)
os.set_blocking(0, False)
typed = b""
while True:
    try:
        typed += os.read(0, 4096)
    except BlockingIOError:
        pass
    while b"\n" in typed:
        line, typed = typed.split(b"\n", 1)
        client.sendto(line.strip(), ("127.0.0.1", 8080))
    try:
        print(client.recvfrom(2048)[0].decode())
    except BlockingIOError:
        pass
    time.sleep(0.02)
