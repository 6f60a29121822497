import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8005"))))
buffer = bytearray(1024)

while True:
    # Linux: with this flag the length that comes back is the datagram's, not the buffer's.
    size, sender = server.recvfrom_into(buffer, len(buffer), socket.MSG_TRUNC)
    if size > len(buffer):
        print(f"{len(buffer)} bytes of {size}, the rest is truncated")
    else:
        print(f"{size} bytes")
