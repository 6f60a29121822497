use strict;
use warnings;
use Socket;

socket(my $server, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";
bind($server, pack_sockaddr_in(8081, INADDR_LOOPBACK)) or die "bind: $!";

while (1) {
    my $sender = recv($server, my $payload, 65535, 0) // next;
    my ($port, $address) = unpack_sockaddr_in($sender);
    print inet_ntoa($address), ":$port ===> $payload\n";
    my $reply = <STDIN> // last;
    chomp $reply;
    send($server, $reply, 0, $sender);
}
