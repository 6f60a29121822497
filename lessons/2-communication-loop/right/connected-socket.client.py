import socket

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.connect(("127.0.0.1", 8004))

while True:
    line = input("> ").encode()
    answer = None
    while answer is None:
        try:
            client.send(line)
            answer = client.recv(65535)
        except ConnectionRefusedError:
            pass  # nobody is there yet: say it again
    print(answer)
