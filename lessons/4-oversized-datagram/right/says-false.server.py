import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    print(f"size: {len(payload)}, truncated: {bool(flags & socket.MSG_TRUNC)}")
