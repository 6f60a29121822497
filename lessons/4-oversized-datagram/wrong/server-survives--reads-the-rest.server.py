import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    print(len(payload), "bytes from", sender)
    if flags & socket.MSG_TRUNC:
        print("truncated, so the rest is next")
        # The rest is gone: this takes the next datagram.
        rest = server.recv(1024)
