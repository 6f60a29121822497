import type { Endpoint } from "../model/recording.ts";
import { loopback } from "./socket.ts";
import { candidates, learnAddress, until } from "./contact.ts";
import { platform } from "./platform/here.ts";
import type { Play } from "./play.ts";

export type Held = { readonly target: Endpoint; readonly release: () => void };

/**
 * Stops the server as soon as the socket table shows it bound, so that what is sent waits in its queue.
 * Linux only: elsewhere nothing tells that a port is bound without a datagram.
 */
export async function holdStill(play: Play): Promise<Held | "unreachable" | "not-here"> {
  const { run } = play;
  if (!platform.holdsStill) return "not-here";
  const program = run.programs.get("server")!;
  const ports = candidates(run, play.fixedHeld).map(({ port }) => port);
  let bound: number | undefined;
  await until(run, "server", "bind", () => {
    const open = (platform.udpSockets() ?? []).filter(({ local }) => ports.includes(local.port));
    if (open.length === 0) return false;
    const own = platform.inodesOf(platform.tree(program.pid));
    bound = open.find(({ inode }) => own.has(inode))?.local.port;
    return bound !== undefined;
  });
  if (bound === undefined) return "unreachable";
  program.signal("SIGSTOP");
  learnAddress(run, bound);
  play.target = { address: loopback, port: bound };
  run.emit({ kind: "bound", actor: "server", endpoint: play.target });
  return { target: play.target, release: () => program.signal("SIGCONT") };
}
