/** The lab between programs that the learner starts alone. */
export interface WireWords {
  readonly title: (lesson: string) => string;
  readonly sits: (address: string) => string;
  /** stands above the lines to paste */
  readonly startServer: (port: number) => string;
  readonly startClients: string;
  readonly inEditor: (port: number) => string;
  /** stands above an example for each language */
  readonly writtenIn: string;
  readonly ends: string;
  readonly seenAs: (client: string, port: number, seenAs: number) => string;
  readonly held: (port: number, holder: string | null) => string;
  /** besides the lab, and so that it gets the datagrams */
  readonly rival: (port: number, holder: string) => string;
  /** the holder reads LAB_PORT and was started without it; stands above the lines to paste */
  readonly asks: string;
  readonly change: (file: string, line: number) => string;
  readonly changeOneLine: string;
  readonly from: string;
  readonly to: string;
  readonly atTheTop: (line: string) => string;
  readonly thenAgain: (line: string) => string;
  readonly nothing: string;
  readonly summary: (toServer: number, toClients: number, clients: number) => string;
  readonly lost: (count: number) => string;
  readonly free: (port: number) => string;
}
