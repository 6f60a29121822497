import socket

CONTACTS = {name: ("127.0.0.1", 8081) for name in ("alex", "donkey", "tree", "wu")}

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    contact = CONTACTS.get(input("to: "))
    while contact:
        line = input("> ")
        if line in ("", "quit"):
            break
        client.sendto(line.encode(), contact)
        answer, sender = client.recvfrom(65535)
        print(sender, answer.decode())
