import type { Endpoint } from "../../model/recording.ts";

export interface Socket {
  readonly local: Endpoint;
  /** 0 while not connected */
  readonly remotePort: number;
  /** the system's own name of the socket */
  readonly inode: number;
  /** datagrams that came and found its queue full */
  readonly drops: number;
}

/** What a program's whole process tree is doing at one moment. */
export interface Activity {
  /** every thread waits for the network or the keyboard, without a time limit of its own */
  readonly rests: boolean;
  /** a thread waits for the keyboard */
  readonly reads: boolean;
  /** a main thread sleeps: it may look at its keyboard now and then */
  readonly sleeps: boolean;
  /** something in it waits for a time to come: a timer, or a thread that sleeps */
  readonly timed: boolean;
  /** changes whenever any thread has run in between */
  readonly stamp: string;
}

/** What a process tree has used so far. */
export interface Usage {
  readonly processes: string;
  /** clock ticks of processor time, of processes that have ended meanwhile too */
  readonly ticks: number;
  /** pages of memory that were touched for the first time */
  readonly faults: number;
  /** one of them is a compiler, by its name */
  readonly compiles: boolean;
}

/** What the lab's own thread has had of the processors so far, in ns: at work, and waiting for its turn. */
export interface Effort {
  readonly worked: number;
  readonly waited: number;
}

export interface Holder {
  readonly pid: number;
  readonly name: string;
}

/** What differs by system. `null` means: this system does not tell. */
export interface Platform {
  /** a connected socket that sends to a port where nobody is bound is told so (on Windows libuv keeps it to itself: libuv#5242) */
  readonly hearsRefusals: boolean;
  /** a program can be stopped once the socket table shows it bound, so that datagrams wait in its queue */
  readonly holdsStill: boolean;
  /** one system call moves many datagrams */
  readonly bursts: boolean;
  udpSockets(): readonly Socket[] | null;
  /** the process, its children and theirs */
  tree(pid: number): readonly number[];
  /** socket inodes that these processes hold */
  inodesOf(pids: readonly number[]): ReadonlySet<number>;
  /** sockets that stay within the machine (unix(7)), of all processes */
  localInodes(): ReadonlySet<number>;
  /** the same as `inodesOf`, each with the descriptor that holds it */
  descriptorsOf(pids: readonly number[]): ReadonlyMap<number, string>;
  /** the descriptor still holds that socket: the quick way to ask again */
  holds(descriptor: string, inode: number): boolean;
  /** TCP ports that these processes listen on */
  tcpPortsOf(pids: readonly number[]): readonly number[];
  /** the process that has this socket open; `null` also where the system does not let us see it */
  processWith(inode: number): number | null;
  /** the process that holds a UDP port on 127.0.0.1 */
  holder(port: number): Promise<Holder | null>;
  /** `farOffMs`: a thread's own time limit from which on it counts as none */
  activity(root: number, keyboardInode: number, farOffMs: number): Activity | null;
  usage(pids: readonly number[]): Usage | null;
  effort(): Effort | null;
  /** processes that carry `LAB_RUN=mark` in their environment, wherever they have gone */
  marked(mark: string): readonly number[];
  /** refused UDP datagrams on this machine so far */
  refusedCount(): number | null;
}
