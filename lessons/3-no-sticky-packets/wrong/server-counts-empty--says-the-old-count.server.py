import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))
count = 0
while True:
    payload, _ = server.recvfrom(1024)
    # "Nothing came" is no reason not to count: a datagram came.
    if payload:
        count += 1
    print(payload.decode())
    print(f"{count} of 4")
