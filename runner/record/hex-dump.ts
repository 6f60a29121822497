/** A row of a dump: an offset, bytes in ones or twos, and mostly the letters beside them. */
const row =
  /^[^\S\n]*(?:0x)?[0-9a-f]{4,8}[:|]?[^\S\n]+((?:[0-9a-f]{2}){1,2}(?: {1,2}(?:[0-9a-f]{2}){1,2})*)(?=[^\S\n]*$|[^\S\n]{2}|[^\S\n]*[|│])/gim;

/** The bytes in the rows of a dump, as xxd and hexdump write them: hexadecimal digits in one piece, in small letters. */
export const dumpedIn = (text: string): string =>
  Array.from(text.matchAll(row), ([, bytes = ""]) => bytes.replaceAll(" ", ""))
    .join("")
    .toLowerCase();
