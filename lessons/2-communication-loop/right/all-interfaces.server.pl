use strict;
use warnings;
use IO::Socket::INET;

my $server = IO::Socket::INET->new(Proto => 'udp', LocalPort => $ENV{LAB_PORT} // 8004) or die "bind: $!";

while (1) {
    $server->recv(my $payload, 65535) // next;
    print $server->peerport, ": $payload\n";
    $server->send(uc $payload);
}
