import socket
import threading
import time

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def call():
    # UDP has no connection to be kept alive.
    while True:
        client.sendto(b"are you there", ("127.0.0.1", 8080))
        time.sleep(0.2)


threading.Thread(target=call, daemon=True).start()
while True:
    client.sendto(input("> ").strip().encode(), ("127.0.0.1", 8080))
    print(client.recvfrom(2048)[0].decode())
