const signs: Readonly<Record<string, string>> = {
  "↑↓": "Up/Down",
  "→": "Right",
  "←": "Left",
  "…": "...",
  "·": "|",
  "“": '"',
  "”": '"',
  "’": "'",
};

/** For terminals without Unicode: the signs in the lab's own sentences by letters; other letters stay as they are. */
export const inAscii = (text: string): string => text.replace(/↑↓|[→←…·“”’]/g, (sign) => signs[sign] ?? sign);
