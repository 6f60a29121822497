require "socket"

server = UDPSocket.new
server.bind("127.0.0.1", 8081)
loop do
  message, sender = server.recvfrom(2048)
  puts "#{sender[3]}:#{sender[1]} #{message}"
  # Everything after the first blank stays here.
  server.send(gets.split.first.to_s, 0, sender[3], sender[1])
end
