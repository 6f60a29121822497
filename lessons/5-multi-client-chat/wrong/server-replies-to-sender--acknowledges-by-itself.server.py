import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8081))

while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload.decode())
    server.sendto(b"ok", sender)
    server.sendto(input("reply> ").encode(), sender)
