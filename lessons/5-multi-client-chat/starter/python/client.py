import os
import signal
import socket

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8081"))

# Many names, one server: all of these lead to the same address.
CONTACTS = {name: (HOST, PORT) for name in ["alex", "donkey", "tree", "wu"]}

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def talk_to(name):
    while True:
        line = input(f"to {name}> ")
        # TODO: `quit` is not a message, but leads back to choosing; an empty line is not sent either.
        client.sendto(line.encode(), CONTACTS[name])
        # TODO: wait for the answer, and print it with the address of the one who answered.


try:
    while True:
        name = input(f"Whom to talk to? ({', '.join(CONTACTS)}) ").strip()
        if name in CONTACTS:
            talk_to(name)
        else:
            print("Nobody of that name is in the directory.")
except EOFError:
    pass
