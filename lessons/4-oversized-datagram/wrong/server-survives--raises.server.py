import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    if flags & socket.MSG_TRUNC:
        raise ValueError("truncated")
    print(len(payload), "bytes from", sender)
