import { output, words, type FindingWords } from "../../findings.ts";
import { programs } from "../programs.ts";

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
    message: `系统发得出 ${size} 字节的数据报，线路上却没有见到它。`,
    expected: words(`一个 ${size} 字节的数据报`),
    seen: words(printed.trim() === "" ? "没有数据报，也没有打印" : "没有数据报"),
    next: "输入多少字节，就用一个数据报发多少字节；再看看发送那一句报告了什么。",
  }),
  crossed: ({ size, seen }) => ({
    message: `系统发不了 ${size} 字节的数据报，线路上却还是有东西过去了。`,
    expected: words("没有数据报"),
    seen: words(`${seen.length} 个数据报：${seen.map((one) => `${one} 字节`).join("、")}`),
    next: "不要截短，也不要拆开：把全部内容交给一次发送，让系统来拒绝。",
  }),
  "refusal-printed": ({ size, printed }) => ({
    message: `${size} 字节的数据报已经发出去了，客户端却说被拒绝了。`,
    expected: words("不说被拒绝"),
    seen: output(printed),
    next: "只有这一次发送真的报告了错误，才打印拒绝的消息。",
  }),
  "refusal-not-printed": ({ size, printed }) => ({
    message: `系统拒绝了 ${size} 字节的数据报，客户端却没有打印出来。`,
    expected: words("EMSGSIZE、message too long，或者错误号"),
    seen: output(printed),
    next: "错误是发送时报告的：在 Python 里是 OSError，在 Node 里是 send 回调的 error。在那里接住它，再打印出来。",
  }),
} satisfies Partial<FindingWords>;
