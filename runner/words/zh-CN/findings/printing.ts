import { output, payload, words, type FindingWords } from "../../findings.ts";
import { datagram } from "../phrases.ts";
import { programs } from "../programs.ts";

export const printing = {
  "not-printed": (facts, telling) => ({
    message: `${programs[telling.role]}收到了${datagram(facts.payload, telling)}，打印出来的文字里却找不到它。`,
    expected: payload(facts.payload),
    seen: output(facts.printed),
    next: "把收到的内容原样打印出来，一个字节也不要少。用文字、字节还是十六进制来表示，由你决定。",
  }),
  "port-not-printed": ({ port, printed }, { role }) => ({
    message: `数据报来自端口 ${port}，${programs[role]}打印出来的文字里却没有这个数。`,
    expected: words(`出现 ${port}`),
    seen: output(printed),
    next: "每个数据报都带着发送方的端口，请打印它；自己套接字的端口是另一回事。",
  }),
  "count-missing": ({ count, printed }, { role }) => ({
    message: `${programs[role]}没有另起一行打印计数 ${count}。`,
    expected: words(`有一行是 ${count}`),
    seen: output(printed),
    next: "每收到一个数据报就计一次数，空的也算；先打印内容，再打印计数。",
  }),
  "count-before-payload": ({ count, printed }) => ({
    message: `计数 ${count} 打印在了对应的内容前面。`,
    expected: words(`先打印内容，再另起一行打印 ${count}`),
    seen: output(printed),
    next: "把两句打印的顺序换一下：先打印收到了什么，再打印一共几个。",
  }),
  "two-on-a-line": ({ line }) => ({
    message: "打印出来的一行里，有两个数据报的内容。",
    expected: words("每个数据报各占一行"),
    seen: output(line),
    next: "接收一次得到一个数据报。每接收一次就打印一行，不要把几次的内容攒在一起。",
  }),
} satisfies Partial<FindingWords>;
