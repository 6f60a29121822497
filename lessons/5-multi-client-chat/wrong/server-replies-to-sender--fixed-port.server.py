import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8081))

while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload.decode())
    # "My clients are at 8082": a client's port is the kernel's choice.
    server.sendto(input("reply> ").encode(), ("127.0.0.1", 8082))
