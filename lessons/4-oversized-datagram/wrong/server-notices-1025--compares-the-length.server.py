import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, sender = server.recvfrom(1024)
    # Never true: what was received is what the buffer holds.
    note = "truncated" if len(payload) > 1024 else ""
    print(len(payload), "bytes from", sender, note)
