import os
import queue
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", int(os.environ.get("LAB_PORT", "8081"))))
waiting = queue.Queue()


def listen():
    while True:
        payload, sender = server.recvfrom(65535)
        print(f"\n{sender[0]}:{sender[1]} 说：{payload.decode()}", flush=True)
        waiting.put(sender)


threading.Thread(target=listen, daemon=True).start()
while True:
    sender = waiting.get()
    server.sendto(input(f"{sender[1]} <=== ").encode(), sender)
