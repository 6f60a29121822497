import socket

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for payload in [b"randy", b"hello", b"world", b""]:
    client.sendto(payload, ("127.0.0.1", 8003))
# An answer is welcome, and not needed.
client.settimeout(1.5)
try:
    for _ in range(4):
        print(client.recvfrom(1024))
except TimeoutError:
    print("no answer")
