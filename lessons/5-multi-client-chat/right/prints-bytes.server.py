import socket
import time

time.sleep(1.5)
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8081))

while True:
    payload, sender = server.recvfrom(65535)
    print(payload, sender)
    server.sendto(input().encode(), sender)
