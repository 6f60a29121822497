process.stdin.resume();
const line = "la ".repeat(1000) + "\n";
const more = () => process.stdout.write(line, more);
more();
