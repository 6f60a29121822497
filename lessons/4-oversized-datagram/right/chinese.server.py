import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, _, flags, sender = server.recvmsg(1024)
    print(f"收到 {len(payload)} 字节，来自 {sender}")
    if flags & socket.MSG_TRUNC:
        print("数据报被截断")
