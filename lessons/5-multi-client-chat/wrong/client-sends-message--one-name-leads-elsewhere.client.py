import socket

SERVER = ("127.0.0.1", 8081)
CONTACTS = {"alex": SERVER, "donkey": ("127.0.0.1", 8082), "tree": SERVER, "wu": SERVER}

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    contact = CONTACTS.get(input("to: "))
    while contact:
        line = input("> ")
        if line == "quit":
            break
        if line == "":
            continue
        client.sendto(line.encode(), contact)
        answer, sender = client.recvfrom(65535)
        print(sender, answer.decode())
