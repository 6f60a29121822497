import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8004))

client = None
while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload)
    # "Busy with somebody else."
    client = client or sender
    if sender == client:
        server.sendto(payload.upper(), sender)
