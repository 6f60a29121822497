import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, sender = server.recvfrom(1024)
    print(len(payload), "bytes from", sender)
