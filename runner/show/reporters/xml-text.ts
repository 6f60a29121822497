import { escapedByte } from "../escape.ts";
import { xml } from "../exports/xml.ts";

// oxlint-disable-next-line no-control-regex
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for XML 1.0: what it cannot hold is shown as an escape, and \r would be read as \n. */
export function xmlText(text: string): string {
  return xml(text.replace(illegal, visible)).replaceAll("\r", "&#13;");
}

/** In an attribute a parser turns line ends and tabs into blanks unless they are written as numbers. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? escapedByte(code) : `\\u{${code.toString(16)}}`;
}
