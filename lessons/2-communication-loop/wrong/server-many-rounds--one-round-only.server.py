import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8004))

payload, sender = server.recvfrom(65535)
print(sender, payload)
server.sendto(payload.upper(), sender)
