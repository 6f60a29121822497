import { visible } from "./shown.ts";

/** Windows's own sentence for WSAEMSGSIZE, which Go and Java print without its number; 10040 as a port is none. */
const tooLong = String.raw`EMSGSIZE|message (?:is )?too (?:long|large|big)|larger than the internal message buffer|大于内部消息缓冲区|消息[过太]长|(?<![\d.]:)\b10040\b`;

/** The system's refusal of a datagram that is too large, by name or number, as languages print it. */
const refusal = new RegExp(
  String.raw`${tooLong}|datagram (?:is )?too (?:long|large|big)|(?:errno|error|code|os error|oserror)\W{0,6}(?:90|40)\b|\[(?:errno )?(?:90|40)\]`,
  "i",
);

export const saysRefused = (output: string): boolean => refusal.test(visible(output));

/** The system's refusal to bind an address that somebody has, as languages print it. */
export const saysInUse = (output: string): boolean =>
  /EADDRINUSE|already in use|only one usage|errno (?:98|48)\b|\b10048\b/i.test(visible(output));

const cut = new RegExp(String.raw`truncat\w*|MSG_TRUNC|\bcut (?:off|short)\b|截[断短]|${tooLong}`, "gi");

const either = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "iu");

/** «not truncated», «0 bytes were truncated», «没有被截断»: words before it that take it back */
const takenBackBefore = either(
  String.raw`(?:\b(?:(?:can)?not|never|no|non|un|none|nothing|without|zero)|n['’]t|(?<![\d.])0)(?:[\s_-]*(?:been|be|has|have|was|were|is|are|got|a|any|yet|of (?:it|them)|bytes?|data|datagrams?|parts?|flag))*[\s_-]*$`,
  String.raw`(?<!\w)!$`,
  String.raw`(?:未|(?<!有)没有?|不|无)(?:曾|会|有)?(?:发生|出现|发现|检测到)?(?:任何)?(?:数据报?|字节|内容)?(?:被|遭)?\s*$`,
  String.raw`(?<![\d.])0\s*个?\s*字节(?:被|遭)?\s*$`,
);

const label = String.raw`[\s"'’”)\]]*(?:flag|bits?|bytes?|count|by|标志位?|字节数?|位)?了?吗?[\s"'’”)\]]*`;
const no = String.raw`(?:(?:false|none|no|non|null|nil|never|off|undef|undefined|0x0+|0)(?!\w|\.\d)|(?:否|假|无|没有?|未|不是)(?:发生|设置|置位)?(?!\p{Script=Han}))`;

/** «truncated: false», «truncated=0», «truncated 0 bytes», «MSG_TRUNC not set», «截断：否»: what follows and takes it back */
const takenBackAfter = either(
  String.raw`^${label}(?:[:=?：？]|-+>|=+>|\b(?:is|was)\b)[\s"'’([:=>]*(?:not\b|${no})`,
  String.raw`^${label}[([\s|-]*(?:(?:was |is )?not (?:set|present)\b|(?:false|0x0+|0)(?!\w|\.\d)|${no}\s*(?:$|[^\w\s]))`,
);

/** Whether the output says that a datagram was cut, and does not take it back in the same breath. */
export function saysTruncated(output: string): boolean {
  const text = visible(output);
  return [...text.matchAll(cut)].some((match) => {
    const left =
      text
        .slice(Math.max(0, match.index - 32), match.index)
        .split("\n")
        .at(-1) ?? "";
    const right = text.slice(match.index + match[0].length, match.index + match[0].length + 32).split("\n")[0] ?? "";
    return !takenBackBefore.test(left) && !takenBackAfter.test(right);
  });
}
