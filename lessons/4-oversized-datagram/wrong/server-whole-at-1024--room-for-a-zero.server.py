import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    # As in C, where the last byte is kept free for the zero that ends a text.
    payload, _, flags, sender = server.recvmsg(1024 - 1)
    note = "truncated" if flags & socket.MSG_TRUNC else ""
    print(len(payload), "bytes from", sender, note)
