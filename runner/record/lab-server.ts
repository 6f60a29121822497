import type { Template } from "../model/lesson.ts";
import type { Endpoint } from "../model/recording.ts";
import { listen, type LabSocket } from "./endpoint.ts";
import { loopback } from "./socket.ts";
import { learnAddress } from "./contact.ts";
import { platform } from "./platform/here.ts";
import { type Hearing, plain } from "./hearing.ts";
import type { SceneRun } from "./scene-run.ts";
import { trouble } from "./stage.ts";

export const labServer = "lab";

/** Binds the port that was given to the client and the one it may have written in. */
export async function openLabServer(run: SceneRun, answers: boolean, hear: Hearing): Promise<void> {
  const { given, address, hinted } = run.player;
  const { port } = run.stage.lesson;
  const ports = address === "given" || hinted ? [given] : address === "written-in" ? [port] : [given, port];
  for (const number of ports) {
    const socket = await bindOrTell(run, number, (payload, from) => {
      const datagram = hear(labServer, socket!.endpoint, payload, from);
      if (!datagram) return;
      learnAddress(run, number);
      if (answers) answer(run, socket!, from);
    });
    if (!socket) continue;
    run.listeners.push(socket);
    run.emit({ kind: "bound", actor: labServer, endpoint: socket.endpoint });
  }
}

/** A random word, so that a program that prints what it was expected to print is found out. */
function answer(run: SceneRun, socket: LabSocket, to: Endpoint): void {
  const payload = Buffer.from(run.nextWord(), "utf8");
  const datagram = run.stage.datagram(socket.endpoint, to, payload);
  run.step.answers.push(datagram);
  run.step = { ...run.step, labPort: socket.endpoint.port };
  run.emit({ kind: "sent", actor: labServer, datagram });
  run.emit({ kind: "arrived", actor: [...run.programs.keys()].at(-1) ?? "client", id: datagram.id });
  socket.send(payload, to);
}

async function bindOrTell(
  run: SceneRun,
  port: number,
  onDatagram: (payload: Uint8Array, from: Endpoint) => void,
): Promise<LabSocket | null> {
  try {
    return await listen(port, onDatagram);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const holder = code === "EADDRINUSE" ? await platform.holder(port) : null;
    const own = [...run.programs].find(([, program]) => holder && platform.tree(program.pid).includes(holder.pid));
    if (own) run.emit({ kind: "bound", actor: own[0], endpoint: { address: loopback, port } });
    else if (code === "EACCES")
      run.emit(trouble(labServer, { code: "no-permission", what: `bind ${loopback}:${port}` }));
    else run.emit(trouble(labServer, { code: "port-held", port, holder: holder && `${holder.name} (${holder.pid})` }));
    return null;
  }
}

export async function closeLabServer(run: SceneRun): Promise<void> {
  for (const socket of run.listeners.splice(0)) {
    await socket.close();
    run.emit({ kind: "unbound", actor: labServer, endpoint: socket.endpoint });
  }
}

/** Fills in what the lab is about to send or to type, and keeps it: what answers to it is known as the program's. */
export function remember(run: SceneRun, template: Template): string {
  const text = run.fill(template);
  run.said.set(plain(text), text === template ? "written" : "drawn");
  return text;
}
