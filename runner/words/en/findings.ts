import type { FindingWords } from "../findings.ts";
import { client } from "./findings/client.ts";
import { doubts } from "./findings/doubts.ts";
import { printing } from "./findings/printing.ts";
import { program } from "./findings/program.ts";
import { server } from "./findings/server.ts";
import { sizes } from "./findings/sizes.ts";

export const findings: FindingWords = { ...program, ...server, ...client, ...printing, ...sizes, ...doubts };
