use strict;
use warnings;
use IO::Socket::INET;

my $client = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '127.0.0.1', PeerPort => 8003) or die "socket: $!";
for my $payload ('randy', 'hello', 'world', '') {
    # A refusal is about an earlier datagram: say it again.
    defined $client->send($payload) or $client->send($payload);
}
<STDIN>;
