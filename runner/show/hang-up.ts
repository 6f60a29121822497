/**
 * A terminal that is gone is told as its hang-up: who listens for that signal leaves in good order, all else ends by it.
 * Node's own way out crashes without its terminal.
 */
export function hungUp(error: NodeJS.ErrnoException): void {
  if (error.code !== "EIO" || process.platform === "win32") throw error;
  process.kill(process.pid, "SIGHUP");
}
