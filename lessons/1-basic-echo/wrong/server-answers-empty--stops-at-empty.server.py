import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8080))

# "No bytes means that the other end has closed": true of TCP only.
while True:
    payload, sender = server.recvfrom(65535)
    if not payload:
        break
    print(sender, payload)
    server.sendto(payload.upper(), sender)
