import socket

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
directory = dict.fromkeys(["alex", "donkey", "tree", "wu"], ("127.0.0.1", 8081))
while True:
    contact = input("who: ").strip()
    if contact not in directory:
        continue
    while True:
        # Words are put together with one blank each, however many were typed.
        text = " ".join(input("you: ").split())
        if text == "quit":
            break
        if text:
            client.sendto(text.encode(), directory[contact])
            print(client.recvfrom(2048))
