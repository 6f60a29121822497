require "socket"

client = UDPSocket.new
while (line = gets)
  # Capitals are the server's business, and so are small letters.
  client.send(line.strip.downcase, 0, "127.0.0.1", 8080)
  puts client.recvfrom(2048)[0]
end
