import type { Actor } from "../model/lesson.ts";
import type { Datagram, Endpoint } from "../model/recording.ts";
import { hasSocket, ownership, type Saying } from "./ownership.ts";
import type { SceneRun } from "./scene-run.ts";

/** Datagrams kept of one scene; a program that sends more than any lesson asks for is only counted. */
const datagramsKept = 300;

/** Takes what comes to one of the lab's sockets; `null` when it is not, or not yet, known to be the program's, or one too many. */
export type Hearing = (at: Actor, to: Endpoint, payload: Uint8Array, from: Endpoint) => Datagram | null;

export const plain = (text: string) => text.trim().toLowerCase();

export function hearing(run: SceneRun): Hearing {
  const owner = ownership(() => run.programs);
  const kept = { own: 0, strange: 0 };
  /** whose it is shows later: by more from the same port, by a stranger, or by the end of the wait */
  let unclear: { readonly port: number; readonly as: (actor: Actor | "stranger") => void }[] = [];

  const settle = (who: (port: number) => Actor | "stranger") => {
    const waiting = unclear;
    unclear = [];
    for (const { port, as } of waiting) as(who(port));
  };
  run.clear = () => settle(() => (run.strangers || hasSocket(run.programs) ? "stranger" : run.scene.role));

  return (at, to, payload, from) => {
    const record = (actor: Actor | "stranger") => {
      if (++kept[actor === "stranger" ? "strange" : "own"] > datagramsKept) return null;
      const datagram = run.stage.datagram(from, to, payload);
      if (actor === "stranger") {
        run.strangers = true;
        run.emit({ kind: "stranger", actor: at, datagram });
        return null;
      }
      run.flush();
      run.step.heard.push(datagram);
      run.emit({ kind: "sent", actor, datagram });
      run.emit({ kind: "arrived", actor: at, id: datagram.id });
      return datagram;
    };
    run.stage.stir();
    const actor = isServersOwn(run, from) ? run.scene.role : owner(from.port, sayingOf(run, payload));
    if (actor === "unclear") {
      if (unclear.length < datagramsKept) unclear.push({ port: from.port, as: record });
      return null;
    }
    settle((port) => (port === from.port ? actor : "stranger"));
    return record(actor);
  };
}

const sayingOf = ({ said }: SceneRun, payload: Uint8Array): Saying =>
  payload.length === 0 ? "empty" : (said.get(plain(Buffer.from(payload).toString("utf8"))) ?? "else");

/** From the port where the server has been reached: nobody else can have it. */
function isServersOwn({ scene, player, stage }: SceneRun, { port }: Endpoint): boolean {
  if (scene.role !== "server" || player.address === "unknown") return false;
  return port === (player.address === "given" ? player.given : stage.lesson.port);
}
