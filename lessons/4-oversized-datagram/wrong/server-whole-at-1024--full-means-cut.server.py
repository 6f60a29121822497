import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8005))

while True:
    payload, sender = server.recvfrom(1024)
    # A full buffer may also have been filled exactly.
    note = "truncated" if len(payload) == 1024 else ""
    print(len(payload), "bytes from", sender, note)
