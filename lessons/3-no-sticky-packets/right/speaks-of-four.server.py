import socket
import time

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))
print("IPv4 server, waiting for 4 datagrams")
for count in range(1, 5):
    print(server.recvfrom(1024)[0].decode())
    time.sleep(0.05)
    print(f"received {count} of 4")
