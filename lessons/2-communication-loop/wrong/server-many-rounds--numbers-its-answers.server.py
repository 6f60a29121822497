import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8004))
count = 0

while True:
    payload, sender = server.recvfrom(65535)
    count += 1
    print(count, payload.decode())
    server.sendto(b"%d: %s" % (count, payload.upper()), sender)
