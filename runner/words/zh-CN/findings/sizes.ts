import { output, words, type FindingWords } from "../../findings.ts";
import { isAsText, runsOf, runsShown } from "../../sizes-seen.ts";
import { programs } from "../programs.ts";

const came = (seen: readonly number[]) =>
  seen.length === 1 ? `一个 ${seen[0]} 字节的数据报` : ` ${seen.length} 个数据报`;

function inFull(seen: readonly number[]): string {
  const runs = runsOf(seen).map(({ count, size }) => `${count} 个 ${size} 字节的数据报`);
  return [...runs.slice(0, runsShown), ...(runs.length > runsShown ? ["……"] : [])].join("、");
}

const theText = (size: number) =>
  `这正是“${size}”这几个字符本身的长度：是不是把输入的这一行原样发出去了？要按这个数造出同样多字节的内容，再发出去。`;

export const sizes = {
  "size-not-printed": ({ size, printed }, { role }) => ({
    message: `收到 ${size} 字节的数据报之后，${programs[role]}没有打印 ${size} 这个数。`,
    expected: words(`出现 ${size}`),
    seen: output(printed),
    next: "把这次接收到了多少字节打印出来。",
  }),
  complained: ({ size, printed }) => ({
    message: `${size} 字节的数据报，缓冲区装得下，服务器却说它被截断了。`,
    expected: words(`打印 ${size}，不说截断`),
    seen: output(printed),
    next: "缓冲区满了，不等于数据报被截断。要看 `recvmsg` 带回来的标志 MSG_TRUNC（在 Windows 上看错误 10040）。",
  }),
  "did-not-notice": ({ size, printed }) => ({
    message: `${size} 字节的数据报，1024 字节的缓冲区装不下，服务器却没有说它被截断。`,
    expected: words("“truncated”或“截断”，或者系统报的错误"),
    seen: output(printed),
    next: "缓冲区就用 1024 字节。装不下的部分已经丢了，光看收到的字节看不出来，要看 `recvmsg` 带回来的标志 MSG_TRUNC（在 Windows 上看错误 10040）。",
  }),
  "nothing-crossed": ({ size, printed }) => ({
    message: `输入 ${size} 之后没有数据报到来，而这个大小系统是发得出的。`,
    expected: words(`一个 ${size} 字节的数据报`),
    seen: words(printed.trim() === "" ? "没有数据报，也没有打印" : "没有数据报"),
    next: "输入多少字节，就用一个数据报发多少字节；再看看发送那一句报告了什么。",
  }),
  "other-sizes": ({ size, seen }) => ({
    message: `输入的是 ${size}，来的却是${came(seen)}。`,
    expected: words(`一个 ${size} 字节的数据报`),
    seen: words(inFull(seen)),
    next: isAsText(size, seen)
      ? theText(size)
      : seen.length > 1
        ? "这个大小，系统一次就发得出。不要拆开：一行输入，一次发送，一个数据报。"
        : "输入多少字节，就发多少字节：在发送之前，是多加了什么（换行符、报头），还是漏掉了什么？",
  }),
  crossed: ({ size, seen }) => ({
    message: `输入的是 ${size}，系统发不了这么大的数据报，却来了${came(seen)}。`,
    expected: words("没有数据报"),
    seen: words(inFull(seen)),
    next: isAsText(size, seen)
      ? theText(size)
      : `不要截短，也不要拆开：把 ${size} 字节全部交给一次发送，让系统来拒绝。`,
  }),
  "refusal-printed": ({ size, printed }) => ({
    message: `${size} 字节的数据报已经发出去了，客户端却说被拒绝了。`,
    expected: words("不说被拒绝"),
    seen: output(printed),
    next: "只有这一次发送真的报告了错误，才打印拒绝的消息。",
  }),
  "refused-too-early": ({ size, before, printed }) => ({
    message: `输入的是 ${size}，这个大小系统发得出，客户端却说被拒绝了，也没有数据报到来。`,
    expected: words(`一个 ${size} 字节的数据报`),
    seen: output(printed),
    next:
      before.seen <= before.size
        ? "发送之前，你的程序是不是自己设了上限，或者在内容里多加了什么？输入多少就交给系统多少；只有这一次发送真的报告了错误，才打印拒绝的消息。"
        : `交给发送的比输入的多：输入 ${before.size} 时，来的是 ${before.seen} 字节。多加了什么：换行符，还是报头？`,
  }),
  "refusal-not-printed": ({ size, printed }) => ({
    message: `输入 ${size} 之后（系统发不了这么大的数据报），客户端没有打印系统的拒绝。`,
    expected: words("EMSGSIZE、message too long，或者错误号"),
    seen: output(printed),
    next: "要问系统，不要自己判断：这个大小也照样交给发送。错误是发送时报告的：在 Python 里是 OSError，在 Node 里是 send 回调的 error。在那里接住它，再打印出来。",
  }),
} satisfies Partial<FindingWords>;
