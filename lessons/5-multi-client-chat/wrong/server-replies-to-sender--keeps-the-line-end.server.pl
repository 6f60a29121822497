use strict;
use warnings;
use IO::Socket::INET;

my $server = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => $ENV{LAB_PORT} // 8081)
  or die "bind: $!";
$| = 1;

while (1) {
    my $sender = $server->recv(my $payload, 65535);
    my ($port, $address) = sockaddr_in($sender);
    print inet_ntoa($address), ":$port $payload\nreply> ";
    # Without chomp the Enter key is a part of the line, and so of the datagram.
    my $line = <STDIN>;
    last unless defined $line;
    $server->send($line, 0, $sender);
}
