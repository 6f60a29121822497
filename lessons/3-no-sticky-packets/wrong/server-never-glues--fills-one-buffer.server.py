import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 8003))

buffer = bytearray(65535)
filled = 0
for count in range(1, 5):
    # Each receive goes behind the one before, as for a stream.
    filled += server.recv_into(memoryview(buffer)[filled:])
    print(bytes(buffer[:filled]))
    print(count)
