import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))

text = ""
for count in range(1, 5):
    text += server.recv(65535).decode()
    print(text)
    print(count)
