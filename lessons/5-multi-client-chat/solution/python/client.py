import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8081"))

# Many names, one server: all of these lead to the same address.
ENGLISH = ["alex", "donkey", "tree", "wu"]
CHINESE = ["狗哥alex", "瞎驴", "一棵树", "武大郎"]
CONTACTS = {name: (HOST, PORT) for name in ENGLISH + CHINESE}

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def talk_to(name):
    while True:
        line = input(f"to {name}> ")
        if line == "quit":
            return
        if line == "":
            continue
        client.sendto(line.encode(), CONTACTS[name])
        answer, sender = client.recvfrom(65535)
        print(f"{sender[0]}:{sender[1]} ===> {answer.decode(errors='replace')}")


try:
    while True:
        name = input(f"Whom to talk to? ({', '.join(ENGLISH)}) ").strip()
        if name in CONTACTS:
            talk_to(name)
        else:
            print("Nobody of that name is in the directory.")
except EOFError:
    pass
