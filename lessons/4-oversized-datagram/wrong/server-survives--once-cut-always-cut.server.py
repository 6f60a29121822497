import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

truncated = False
while True:
    payload, _, flags, sender = server.recvmsg(1024)
    truncated = truncated or bool(flags & socket.MSG_TRUNC)
    print(len(payload), "bytes from", sender, "truncated" if truncated else "")
