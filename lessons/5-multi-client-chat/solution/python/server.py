import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8081"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, PORT))
print(f"bound to {HOST}:{PORT}")

while True:
    try:
        # Messages that come while a reply is being typed wait in the socket's queue.
        payload, sender = server.recvfrom(65535)
    except ConnectionResetError:
        continue  # Windows tells us so when an earlier reply found nobody
    print(f"{sender[0]}:{sender[1]} ===> {payload.decode(errors='replace')}")
    try:
        reply = input("reply> ")
    except EOFError:
        break
    # The one socket serves everybody: the address alone decides who gets this.
    server.sendto(reply.encode(), sender)
