import { type MessagePort, workerData } from "node:worker_threads";

// node:test is here before it is known which lesson is checked; the check file itself waits at the thread's own port
await import("node:test");
(workerData as MessagePort).once("message", (checkFile: string) => void import(checkFile));
