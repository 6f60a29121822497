import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8004))

payload, sender = server.recvfrom(65535)
# "Now we have a connection": from here on the kernel keeps everybody else away.
server.connect(sender)
while True:
    print(sender, payload)
    server.send(payload.upper())
    payload = server.recv(65535)
