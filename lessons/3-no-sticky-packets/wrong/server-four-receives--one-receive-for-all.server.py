import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))

# "One large read gets all that has come": true of TCP only.
payload = server.recv(65535)
print(payload)
print(1)
