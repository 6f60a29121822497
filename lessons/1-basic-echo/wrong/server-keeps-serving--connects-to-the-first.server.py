import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8080))

payload, sender = server.recvfrom(65535)
# A connected UDP socket hears its peer only.
server.connect(sender)
while True:
    print(sender, payload)
    server.send(payload.upper())
    payload = server.recv(65535)
