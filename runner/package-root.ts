import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function rootAbove(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : rootAbove(dirname(folder));
}

/** Where this package lies, as a checkout or as an installed package. */
export const packageRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));
