import os
import socket
import sys

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

try:
    connection = socket.create_connection((HOST, PORT))
except OSError as error:
    # TCP needs somebody there: without a server it is refused before anything is written.
    sys.exit(str(error))

for text in ["randy", "hello", "world", ""]:
    connection.sendall(text.encode())
    print("written:", repr(text))
connection.close()
