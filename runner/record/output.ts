import { StringDecoder } from "node:string_decoder";

/**
 * What a program prints, in windows of one step each. The first bytes of a window are recorded as they come, the last
 * ones when it ends, what is between is counted: a flood costs no memory.
 */
export interface Output {
  /** what the window shows so far: its beginning and its newest bytes */
  text(): string;
  /** the same of all windows so far */
  all(): string;
  /** ends the window */
  next(): void;
  /** ends it as long as little has been printed: for a try that is repeated many times a second, while a flood goes on */
  nextTry(): void;
  take(bytes: Uint8Array): void;
}

const headBytes = 64 << 10;
const tailBytes = 64 << 10;
const allLetters = 512 << 10;

export function openOutput(onPrinted: (text: string, omitted: number) => void): Output {
  let decoder = new StringDecoder("utf8");
  let past = "";
  let head = "";
  let headSize = 0;
  let tail: Uint8Array[] = [];
  let tailSize = 0;
  let omitted = 0;
  const tailText = () => Buffer.concat(tail).toString("utf8");
  const text = () => (tailSize === 0 ? head : `${head}\n${tailText()}`);
  const next = () => {
    if (past.length < allLetters) past += head;
    if (tailSize > 0) {
      onPrinted(tailText(), omitted);
      decoder = new StringDecoder("utf8");
    }
    head = "";
    headSize = tailSize = omitted = 0;
    tail = [];
  };
  return {
    text,
    all: () => past + text(),
    next,
    nextTry() {
      if (headSize < headBytes && past.length < allLetters) next();
    },
    take(bytes) {
      if (headSize < headBytes) {
        headSize += bytes.length;
        const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
        head += text;
        if (text !== "") onPrinted(text, 0);
        return;
      }
      tail.push(bytes);
      tailSize += bytes.length;
      while (tailSize - tail[0]!.length > tailBytes) {
        const oldest = tail.shift()!;
        tailSize -= oldest.length;
        omitted += oldest.length;
      }
    },
  };
}
