import os
import signal
import socket
import time

HOST = os.environ.get("LAB_HOST", "127.0.0.1")
PORT = int(os.environ.get("LAB_PORT", "8003"))

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program at once

server = socket.create_server((HOST, PORT))
print(f"listening on {HOST}:{PORT}")

connection, client = server.accept()
# A server has other things to do and reads late; meanwhile the kernel puts all that comes into one stream of bytes.
time.sleep(0.5)

reads = 0
while received := connection.recv(65535):
    reads += 1
    print(f'read {reads}: {len(received)} bytes: "{received.decode(errors="replace")}"')
print("the client has closed")
