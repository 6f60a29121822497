use strict;
use warnings;
use Socket;

my $server = pack_sockaddr_in($ENV{LAB_PORT} // 8005, INADDR_LOOPBACK);
socket(my $client, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";

while (my $size = <STDIN>) {
    my $sent = send($client, 'x' x $size, 0, $server);
    print defined $sent ? "\e[32msent $sent\e[0m\n" : "\e[31m$!\e[0m\n";
}
