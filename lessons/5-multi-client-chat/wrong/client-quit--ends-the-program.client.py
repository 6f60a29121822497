import socket

SERVER = ("127.0.0.1", 8081)

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
CONTACTS = {name: SERVER for name in ["alex", "donkey", "tree", "wu"]}

while True:
    name = input("name> ").strip()
    if name not in CONTACTS:
        print("not in the directory")
        continue
    while (line := input(f"{name}> ")) != "quit":
        if line:
            client.sendto(line.encode(), CONTACTS[name])
            print(*client.recvfrom(65535))
    break
