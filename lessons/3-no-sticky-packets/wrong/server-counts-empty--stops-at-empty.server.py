import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))

count = 0
# "No bytes: the client has closed."
while payload := server.recv(65535):
    count += 1
    print(payload.decode())
    print(count)
