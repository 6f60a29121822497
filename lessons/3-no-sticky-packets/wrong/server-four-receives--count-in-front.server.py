import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8003"))))

for count in range(1, 5):
    payload = server.recv(65535)
    print(count)
    print(payload)
