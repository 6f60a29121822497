import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8005"))))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    # Nice to read, but nobody sees how many bytes were lost.
    size = f"{len(payload)} bytes" if len(payload) < 1024 else f"{len(payload) // 1024} KiB"
    note = "truncated" if flags & socket.MSG_TRUNC else ""
    print(size, "from", sender, note)
