import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8081))

# Linux: with IP_RECVERR an unconnected socket is told as well that a port is closed, and nobody catches it here.
IP_RECVERR = 11
server.setsockopt(socket.IPPROTO_IP, IP_RECVERR, 1)

while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload.decode())
    server.sendto(input("reply> ").encode(), sender)
