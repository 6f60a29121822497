import { type ChildProcess, spawn } from "node:child_process";
import { mark, trace } from "./trace.ts";

/**
 * A small shell that outlives the lab by a moment. It holds the end of a pipe; when the lab is gone, however it went,
 * the pipe ends, and the guard kills every process and group that it was told of, and on Linux all that carries
 * the lab's trace or its mark, also what left its group (setsid) and cleared its environment.
 * The forms of kill: dash and bash want the two dashes in front of a group, busybox refuses them.
 */
export const script = `
PATH=/usr/bin:/bin:$PATH
mark=$1
trace=$2
watched=""
while read -r word one; do
  case $word in
    watch) watched="$watched $one" ;;
    forget) kept=""; for w in $watched; do [ "$w" = "$one" ] || kept="$kept $w"; done; watched=$kept ;;
    done) if [ -z "$watched" ]; then exit 0; else break; fi ;;
  esac
done
for w in $watched; do kill -s KILL -- "$w" 2>/dev/null || kill -s KILL "$w" 2>/dev/null; done
[ -d /proc/self ] || exit 0
left() {
  grep -alsF -e "LAB_RUN=$mark" /proc/[0-9]*/environ
  grep -ls -e "^Max file locks  *$trace " /proc/[0-9]*/limits
}
clean=0
while [ $clean -lt 3 ]; do
  found=""
  for f in $(left 2>/dev/null); do
    p=\${f#/proc/}; p=\${p%/*}
    read -r stat 2>/dev/null <"/proc/$p/stat" || continue
    case \${stat##*) } in [ZX]*) continue ;; esac
    [ "$p" = "$$" ] || { kill -s KILL "$p" 2>/dev/null && found=yes; }
  done
  if [ -n "$found" ]; then clean=0; else clean=$((clean + 1)); sleep 0.02; fi
done
`;

let guard: ChildProcess | undefined;

/** To be called before the first program starts: a lab that is killed between the two would leave the program behind. */
export function postGuard(): void {
  if (guard || process.platform === "win32") return;
  guard = spawn("/bin/sh", ["-c", script, "udp-lab-guard", mark, String(trace)], {
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

/** What is to be killed if the lab should end before it. */
export type Watched = { readonly group: number } | { readonly process: number };

const named = (watched: Watched) => ("group" in watched ? -watched.group : watched.process);

export const watchFor = (watched: Watched): unknown => tell(`watch ${named(watched)}`);
export const forget = (watched: Watched): unknown => tell(`forget ${named(watched)}`);
