import { output, payload, payloads, words, type FindingWords } from "../../findings.ts";
import { programs } from "../programs.ts";
import { datagram, howItEnded, typing, whyItEnded } from "../phrases.ts";

export const client = {
  "sent-nothing": ({ typed, port, earlier, reads, printed }, telling) => ({
    message: `${typing(typed, telling)}之后，端口 ${port} 没有收到${programs[telling.role]}的数据报。`,
    expected: words(`一个数据报，发到端口 ${port}`),
    seen: words(printed.trim() === "" ? "那里没有数据报，也没有打印" : "那里没有数据报"),
    next: `${
      reads === true
        ? "它读走了这一行，现在又在读键盘了。看看读和发之间：是不是有个判断把这一行跳过了？"
        : reads === false
          ? "这时它并没有在读键盘，那它在等什么？如果在等一个没有人会发的数据报，它会永远等下去。"
          : "在读到一行之后、发送之前各打印一句，看看哪一句没有执行到。"
    }${earlier ? "" : `如果走到了发送那一句，就看看它发往的地址和端口，是不是 127.0.0.1 和 ${port}。`}`,
  }),
  "name-leads-elsewhere": ({ name, typed, port }, { quoted }) => ({
    message: `选了 ${quoted(name)} 之后输入 ${quoted(typed)}，端口 ${port} 没有收到数据报；选别的名字时收到过。`,
    expected: words(`一个数据报，发到端口 ${port}`),
    seen: words("那里没有数据报"),
    next: "通讯录里的名字都通向服务器。这个名字在里面吗？它对应的地址和端口，和别的名字一样吗？",
  }),
  "lost-after-empty": ({ typed, reads }, { quoted }) => ({
    message: `空行什么也没有发，可是它之后的一行 ${quoted(typed)} 也没有数据报到来。`,
    expected: words("一个数据报：空行之后的那一行"),
    seen: words("没有数据报"),
    next:
      reads === false
        ? "这时它并没有在读键盘。它是不是在等空行的回信？可空行谁也没有收到。"
        : "遇到空行，跳过它就行，接着和同一个人聊。你的程序是不是跳出了里层循环，回去选人了？那是 `quit` 该做的事。",
  }),
  "sent-wrong": ({ typed, expected, seen }, telling) => ({
    message: `${typing(typed, telling)}之后，${programs[telling.role]}发出的内容不对。`,
    expected: payload(expected),
    seen: payload(seen),
    next: "看看从读到发之间，这一行经历了什么：多加了什么，去掉了什么，还是改动了什么？",
  }),
  "sent-too-many": ({ typed, seen }, telling) => ({
    message: `${typing(typed, telling)}之后，${programs[telling.role]}发出了不止一个数据报。`,
    expected: words("一个数据报"),
    seen: payload(seen),
    next: "上面列出的是多出来的那个数据报。每输入一行，只发一次。",
  }),
  "sent-although": ({ typed, seen }, telling) => ({
    message: `${typing(typed, telling)}之后什么也不该发，客户端却发出了一个数据报。`,
    expected: words("没有数据报"),
    seen: payload(seen),
    next: "发送之前先判断一下，遇到这样的一行就不发。",
  }),
  "sent-unasked": ({ seen }, telling) => ({
    message: `还没有输入任何内容，客户端就发出了${seen.length === 0 ? "一个空数据报" : datagram(seen, telling)}。`,
    expected: words("输入第一行之前不发数据报"),
    seen: payload(seen),
    next: "去掉启动时的发送：UDP 用不着先打招呼。",
  }),
  "took-the-port": ({ port }) => ({
    message: `客户端绑定了端口 ${port}，那是服务器的端口，服务器就没法用了。`,
    expected: words("由系统分配的临时端口"),
    seen: words(`UDP 端口 ${port}`),
    next: "客户端里不要调用 `bind`：第一次发送时，系统会给它一个临时端口。",
  }),
  "waits-for-the-network": () => ({
    message: "客户端还没有读第一行，就先等起数据报来了。",
    expected: words("客户端在读键盘"),
    seen: words("客户端在等网络"),
    next: "什么也没有问，自然没有人会答。先读一行，再发送，然后接收。",
  }),
  "too-few-datagrams": ({ port, expected, seen }) => ({
    message: `应该有 ${expected} 个数据报，端口 ${port} ${seen.length === 0 ? "一个也没有收到" : `只收到了 ${seen.length} 个`}。`,
    expected: words(`${expected} 个数据报`),
    seen: seen.length === 0 ? words("没有数据报") : payloads(seen),
    next:
      seen.length === 0
        ? `程序走到发送那一句了吗？发往的是不是 127.0.0.1 和端口 ${port}？是不是没等发完就退出了，或者关闭了套接字？`
        : "缺的是哪一个？如果是最后一个：程序是不是没等发完就退出了，或者关闭了套接字？",
  }),
  "wrong-datagram": ({ place, expected, seen }) => ({
    message: `第 ${place} 个数据报的内容不对。`,
    expected: payload(expected),
    seen: payload(seen),
    next: "对照一下：是内容不同，顺序不同，还是多了什么？",
  }),
  "too-many-datagrams": ({ expected, seen }) => ({
    message: `应该发出 ${expected} 个数据报，客户端发了 ${seen} 个。`,
    expected: words(`${expected} 个数据报`),
    seen: words(`${seen} 个数据报`),
    next: "找一找：是同一个发了两次，还是发了没有要求的东西？",
  }),
  "fails-alone": ({ ending }, telling) => ({
    message: `没有程序绑定服务器的端口时，客户端退出了（${howItEnded(ending, telling)}）。`,
    expected: words("照样发送，不出错"),
    seen: output(ending.lastLines.join("\n")),
    next: whyItEnded(ending),
  }),
  "gave-up-alone": () => ({
    message: "没有程序绑定服务器的端口时，客户端没有把该发的发完。",
    expected: words("和有服务器时一样，全部发出"),
    seen: words("没有发完"),
    next: "它是不是中途在等回信，或者遇到错误就停了？发送方并不知道有没有人在听，也不需要知道。",
  }),
  "waits-alone": () => ({
    message: "没有程序绑定服务器的端口时，客户端一直在等，没有结束；有服务器时，它会结束。",
    expected: words("发完就好，什么也不等"),
    seen: words("一直在等"),
    next: "找一找哪里在接收，或者在等服务器：这个客户端没有什么要接收。发送方并不知道有没有人在听，也不需要知道。",
  }),
  "not-back-to-choosing": ({ printed }) => ({
    message: "输入 `quit` 之后，客户端没有把下一行当作名字。",
    expected: words("重新问找谁"),
    seen: output(printed),
    next: "`quit` 要跳出的是里层循环（和一个人聊），不是外层循环（选人）。",
  }),
  "answer-not-printed": ({ answer, printed }, telling) => ({
    message: `回信到了（${datagram(answer, telling)}），客户端却没有把它打印出来。`,
    expected: payload(answer),
    seen: output(printed),
    next: "打印收到的内容。实验台回的是随机的单词，打印别的都不算数。",
  }),
} satisfies Partial<FindingWords>;
