<?php
$client = stream_socket_client("udp://127.0.0.1:8004");
while (($line = fgets(STDIN)) !== false) {
    // What was typed in capitals leaves in small letters.
    fwrite($client, strtolower(rtrim($line, "\n")));
    echo fread($client, 2048), "\n";
}
