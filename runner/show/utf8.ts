/** Runs of valid UTF-8 as text, and each byte that belongs to none as a number. */
export function utf8Runs(bytes: Uint8Array): (string | number)[] {
  const runs: (string | number)[] = [];
  let begin = 0;
  let at = 0;
  const endRun = () => {
    if (begin < at) runs.push(Buffer.from(bytes.buffer, bytes.byteOffset + begin, at - begin).toString("utf8"));
  };
  while (at < bytes.length) {
    const length = letterLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    endRun();
    runs.push(bytes[at] ?? 0);
    at += 1;
    begin = at;
  }
  endRun();
  return runs;
}

/** How many bytes the letter at this place has; 0 where none begins. */
function letterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const surrogate = first === 0xed && second >= 0xa0;
  const beyond = first === 0xf4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}
