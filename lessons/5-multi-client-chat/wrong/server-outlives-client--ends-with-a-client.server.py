import socket
import sys

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8081))
clients = set()


def is_there(client):
    """Whether somebody holds the client's port."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(client)
    except OSError:
        return True
    return False


while True:
    payload, sender = server.recvfrom(65535)
    print(sender, payload.decode())
    clients.add(sender)
    reply = input("reply> ")
    # "Connection closed": there was none, and the others are still here.
    if not all(is_there(client) for client in clients):
        sys.exit("a client has gone")
    server.sendto(reply.encode(), sender)
