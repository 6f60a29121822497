import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8081"))))

while True:
    # The rest of a longer message is gone.
    payload, sender = server.recvfrom(8)
    print(sender, payload.decode(errors="ignore"))
    server.sendto(input("reply> ").encode(), sender)
