use strict;
use warnings;
use Socket;

socket(my $server, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";
bind($server, pack_sockaddr_in($ENV{LAB_PORT} // 8080, INADDR_LOOPBACK)) or die "bind: $!";

while (1) {
    my $sender = recv($server, my $payload, 65535, 0) // next;
    my ($port, $address) = unpack_sockaddr_in($sender);
    print inet_ntoa($address), ":$port ===> $payload\n";
    send($server, uc $payload, 0, $sender);
}
