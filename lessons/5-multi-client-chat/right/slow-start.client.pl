use strict;
use warnings;
use Socket;

select(undef, undef, undef, 1.5);
my %contacts = map { $_ => pack_sockaddr_in($ENV{LAB_PORT} // 8081, INADDR_LOOPBACK) } qw(alex donkey tree wu);
socket(my $client, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";
my $name = '';

while (my $line = <STDIN>) {
    chomp $line;
    if (!$contacts{$name}) { $name = $line }
    elsif ($line eq 'quit') { $name = '' }
    elsif ($line ne '') {
        send($client, $line, 0, $contacts{$name});
        my ($port, $address) = unpack_sockaddr_in(recv($client, my $answer, 65535, 0));
        print "$name ($port): $answer\n";
    }
}
