import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8004))


def answer(payload, sender):
    print(payload.decode(), "from", sender[1], flush=True)
    server.sendto(payload.upper(), sender)


while True:
    threading.Thread(target=answer, args=server.recvfrom(65535)).start()
