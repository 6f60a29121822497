import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))

payloads = [server.recv(65535) for _ in range(4)]
for count, payload in enumerate(payloads, start=1):
    print(payload)
    print(count)
