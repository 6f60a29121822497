import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8005"))))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    print(f"{len(payload):,} bytes", "(the rest was cut off)" if flags & socket.MSG_TRUNC else "")
