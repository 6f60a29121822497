use strict;
use warnings;
use Socket;

select(undef, undef, undef, 1.5);
socket(my $server, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";
bind($server, pack_sockaddr_in(8003, INADDR_LOOPBACK)) or die "bind: $!";

for my $count (1 .. 4) {
    recv($server, my $payload, 65535, 0);
    print STDERR "got <$payload>\n";
    print STDERR "\e[35m$count\e[0m\n";
}
