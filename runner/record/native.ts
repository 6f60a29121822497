import { closeSync, fstatSync } from "node:fs";
import koffi from "koffi";

/**
 * The few system calls that Node does not offer: a terminal for a program's output, a pipe for its keyboard,
 * and how much of that pipe it has not read yet. `null` where the system has none (Windows).
 */
export interface Native {
  /** file descriptors of a new pseudo-terminal; its line discipline is off: bytes pass as they are */
  openTerminal(size?: {
    readonly columns: number;
    readonly rows: number;
  }): { readonly master: number; readonly slave: number } | null;
  /** the end to write to never waits */
  openPipe(): { readonly read: number; readonly write: number; readonly inode: number } | null;
  /** bytes written to the pipe and not read yet */
  unread(fd: number): number;
  /** sets how many file locks this process may hold; says how many it was before, `null` where that cannot be set */
  limitLocks(most: number | bigint): bigint | null;
}

const closeOnExec = 1;
const setDescriptorFlags = 2;
const setStatusFlags = 4;
const nonBlocking = process.platform === "darwin" ? 0x4 : 0x800;
const termiosBytes = 256;
const locksLimit = 10;
const usualSize = { columns: 160, rows: 40 };

type SystemCall = (...args: unknown[]) => number;

function libraries(): readonly (string | null)[] {
  if (process.platform === "darwin") return ["libSystem.B.dylib"];
  // openpty moved from libutil to libc in glibc 2.34; musl has had it in libc always
  return ["libc.so.6", "libutil.so.1", `libc.musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`];
}

function declare(name: string, signature: string): SystemCall {
  for (const library of libraries()) {
    try {
      return koffi.load(library).func(signature);
    } catch {
      // the next library may have it
    }
  }
  throw new Error(`no ${name} on this system`);
}

function load(): Native {
  const openpty = declare(
    "openpty",
    "int openpty(_Out_ int *master, _Out_ int *slave, void *name, void *termios, uint16_t *size)",
  );
  const pipe = declare("pipe", "int pipe(_Out_ int *ends)");
  const fcntl = declare("fcntl", "int fcntl(int fd, int command, int value)");
  const tcgetattr = declare("tcgetattr", "int tcgetattr(int fd, uint8_t *termios)");
  const tcsetattr = declare("tcsetattr", "int tcsetattr(int fd, int when, uint8_t *termios)");
  const cfmakeraw = declare("cfmakeraw", "void cfmakeraw(uint8_t *termios)");
  const ioctl = declare("ioctl", "int ioctl(int fd, unsigned long request, _Out_ int *value)");
  const getrlimit = declare("getrlimit", "int getrlimit(int resource, uint64_t *limits)");
  const setrlimit = declare("setrlimit", "int setrlimit(int resource, uint64_t *limits)");
  // elsewhere there is no such limit, or a limit is not a number of 64 bits
  const limitsLocks = process.platform === "linux" && ["x64", "arm64"].includes(process.arch);
  const FIONREAD = process.platform === "darwin" ? 0x4004667f : 0x541b;
  return {
    openTerminal({ columns, rows } = usualSize) {
      const master = [0];
      const slave = [0];
      if (openpty(master, slave, null, null, new Uint16Array([rows, columns, 0, 0])) !== 0) return null;
      const termios = new Uint8Array(termiosBytes);
      tcgetattr(slave[0], termios);
      cfmakeraw(termios);
      tcsetattr(slave[0], 0, termios);
      fcntl(master[0], setDescriptorFlags, closeOnExec);
      fcntl(slave[0], setDescriptorFlags, closeOnExec);
      return { master: master[0]!, slave: slave[0]! };
    },
    openPipe() {
      const ends = new Int32Array(2);
      if (pipe(ends) !== 0) return null;
      const [read, write] = ends as unknown as [number, number];
      fcntl(read, setDescriptorFlags, closeOnExec);
      fcntl(write, setDescriptorFlags, closeOnExec);
      fcntl(write, setStatusFlags, nonBlocking);
      return { read, write, inode: fstatSync(read).ino };
    },
    unread(fd) {
      const value = [0];
      return ioctl(fd, FIONREAD, value) === 0 ? value[0]! : 0;
    },
    limitLocks(most) {
      const limits = new BigUint64Array(2);
      if (!limitsLocks || getrlimit(locksLimit, limits) !== 0) return null;
      const before = limits[0]!;
      limits[0] = BigInt(most);
      return setrlimit(locksLimit, limits) === 0 ? before : null;
    },
  };
}

const none: Native = { openTerminal: () => null, openPipe: () => null, unread: () => 0, limitLocks: () => null };

function loaded(): Native {
  if (process.platform === "win32") return none;
  try {
    const native = load();
    const probe = native.openTerminal();
    if (!probe) return none;
    closeSync(probe.master);
    closeSync(probe.slave);
    return native;
  } catch {
    return none;
  }
}

/** Loaded once; where koffi has no build for the machine, programs get plain pipes. */
export const native: Native = loaded();
