use strict;
use warnings;
use Socket;

select(undef, undef, undef, 1.5);
my $server = pack_sockaddr_in($ENV{LAB_PORT} // 8004, INADDR_LOOPBACK);
socket(my $client, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";

$| = 1;
print "you: ";
while (my $line = <STDIN>) {
    chomp $line;
    send($client, $line, 0, $server);
    recv($client, my $answer, 65535, 0);
    print "server: $answer\nyou: ";
}
