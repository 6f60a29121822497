import type { Actor, Template } from "../model/lesson.ts";
import { noTurn } from "./address.ts";
import { firstContact } from "./contact.ts";
import { remember } from "./lab-server.ts";
import type { Play } from "./play.ts";
import type { SceneRun } from "./scene-run.ts";
import type { Hearing } from "./hearing.ts";
import { openPeer, type Peer } from "./peer.ts";

/** One of the lab's clients sends a datagram; `false`: there is no server to send it to. */
export async function deliver(play: Play, from: Actor, template: Template): Promise<boolean> {
  const { run } = play;
  const payload = Buffer.from(remember(run, template), "utf8");
  const peer = await peerOf(run, from, play.hear);
  run.step = { ...run.step, labPort: peer.endpoint.port };
  if (!play.target) {
    const contact = await firstContact(run, { name: from, peer }, payload, play.fixedHeld);
    if (!contact) return false;
    play.target = contact.target;
    if (run.player.address === "given") {
      play.turn.release();
      play.turn = noTurn;
    }
    // a refusal that was heard late: the datagram reached nobody
    let again = contact.datagram.id;
    run.onRefused = () => {
      if (run.step.heard.length > 0 || !again) return;
      run.emit({ kind: "dropped", actor: from, id: again, why: "nobody-bound" });
      again = 0;
      void firstContact(run, { name: from, peer }, payload, play.fixedHeld);
    };
  } else {
    run.onRefused = () => {};
    const datagram = run.stage.datagram(peer.endpoint, play.target, payload);
    run.emit({ kind: "sent", actor: from, datagram });
    run.flush = () => {
      run.flush = () => {};
      run.emit({ kind: "arrived", actor: "server", id: datagram.id });
    };
    if ((await peer.attempt(payload, play.target)) === "sent") run.flush();
    else {
      run.flush = () => {};
      run.emit({ kind: "dropped", actor: from, id: datagram.id, why: "nobody-bound" });
      run.emit({ kind: "refused", actor: from, to: play.target });
    }
  }
  return true;
}

/** The socket that plays one of the lab's clients; opened when it is first asked for. */
export async function peerOf(run: SceneRun, name: Actor, hear: Hearing): Promise<Peer> {
  const open = run.peers.get(name);
  if (open) return open;
  const peer: Peer = await openPeer(
    (payload, from) => hear(name, peer.endpoint, payload, from),
    (to) => run.onRefused(to),
  );
  run.peers.set(name, peer);
  return peer;
}
