import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** IPv4's 65535 bytes less 20 of the IP header and 8 of UDP's. */
const ipv4Largest = 65_507;

/**
 * Bytes of the largest payload that a plain socket may send here. macOS sets its own limit, 9216 by default
 * (darwin-xnu udp_usrreq.c: net.inet.udp.maxdgram); Linux and Windows take what IPv4 can carry.
 */
export async function largestPayload(): Promise<number> {
  if (process.platform !== "darwin") return ipv4Largest;
  try {
    const { stdout } = await promisify(execFile)("sysctl", ["-n", "net.inet.udp.maxdgram"]);
    return Math.min(ipv4Largest, Number(stdout.trim()));
  } catch {
    return 9216;
  }
}
