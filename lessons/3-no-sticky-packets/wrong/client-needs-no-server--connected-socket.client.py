import socket

SERVER = ("127.0.0.1", 8003)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# A connected socket is told that nobody is there, and the send that is told so sends nothing.
client.connect(SERVER)
for payload in ["randy", "hello", "world", ""]:
    client.send(payload.encode())
