process.stdin.resume();
process.kill(process.pid, "SIGSTOP");
