use strict;
use warnings;
use Socket;

my $server = pack_sockaddr_in(8080, INADDR_LOOPBACK);
socket(my $client, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";

while (my $line = <STDIN>) {
    $line =~ s/^\s+|\s+$//g;
    send($client, $line, 0, $server);
    recv($client, my $answer, 65535, 0);
    print "\e[1;32manswer:\e[0m \e[36m$answer\e[0m\n";
}
