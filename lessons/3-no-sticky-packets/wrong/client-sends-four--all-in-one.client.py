import socket

SERVER = ("127.0.0.1", 8003)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

# "The kernel cuts it up again."
client.sendto(b"randyhelloworld", SERVER)
client.sendto(b"", SERVER)
