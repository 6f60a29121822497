import { visible } from "./shown.ts";

/** The system's refusal of a datagram that is too large, by name or number, as languages print it. */
const refusal =
  /\b(?:WSA)?EMSGSIZE\b|message (?:is )?too (?:long|large|big)|datagram (?:is )?too (?:long|large|big)|\b10040\b|(?:errno|error|code|os error|oserror)\W{0,6}(?:90|40)\b|\[(?:errno )?(?:90|40)\]/i;

export const saysRefused = (output: string): boolean => refusal.test(visible(output));

const cut = String.raw`(?:truncat(?:ed|ion|e)|MSG_TRUNC|截断|WSAEMSGSIZE|EMSGSIZE|message too long|10040)`;
/** «not truncated», «was never cut», «未截断»: words before it that take it back */
const before = String.raw`(?:\b(?:not|isn't|wasn't|never|no|non|un|without|nothing|0)[\s_-]*(?:been |be |was |is |bytes? )?|!|未|没有?|不|无|并未|未被|没有?被)\s*$`;
/** «truncated: false», «truncated=0», «截断：否»: what follows and takes it back */
const after = String.raw`^["'\s]*(?:[:=?：？]|->|=>|is|was)?["'\s]*(?:false|no|none|null|nil|not|never|0x0|0|off|undef|否|无|没有|假|未)(?![\w.]*[1-9])`;

const whole = new RegExp(cut, "gi");
const takenBackBefore = new RegExp(before, "i");
const takenBackAfter = new RegExp(after, "i");

/** Whether the output says that a datagram was cut, and does not take it back in the same breath. */
export function saysTruncated(output: string): boolean {
  const text = visible(output);
  return [...text.matchAll(whole)].some((match) => {
    const left = text.slice(Math.max(0, match.index - 24), match.index).split("\n").at(-1) ?? "";
    const right = text.slice(match.index + match[0].length, match.index + match[0].length + 24).split("\n")[0] ?? "";
    return !takenBackBefore.test(left) && !takenBackAfter.test(right);
  });
}
