import socket

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.connect(("127.0.0.1", 8003))

for payload in [b"randy", b"hello", b"world", b""]:
    try:
        client.send(payload)
    except ConnectionRefusedError:
        # That was about the one before, and this one has not been sent.
        client.send(payload)
