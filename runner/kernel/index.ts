export { openSocket } from "./socket.ts";
export type { KernelSocket } from "./socket.ts";
export type { Received } from "./system.ts";
