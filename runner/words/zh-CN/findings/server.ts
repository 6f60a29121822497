import { payload, words, type FindingWords } from "../../findings.ts";
import { datagram, datagramThen } from "../phrases.ts";

export const server = {
  "not-bound": ({ port, udp, tcp }) => {
    const held = [...udp.map((one) => `UDP 端口 ${one}`), ...tcp.map((one) => `TCP 端口 ${one}`)];
    return {
      message: `服务器在运行，却没有绑定 UDP 端口 ${port}。`,
      expected: words(`UDP 端口 ${port}`),
      seen: words(held.length === 0 ? "没有绑定任何端口" : held.join("、")),
      next:
        udp.length > 0
          ? "请绑定 `LAB_PORT` 给出的端口，或者本课自己的端口。"
          : tcp.length > 0
            ? '那是 TCP 套接字。这里要用 UDP 套接字：`dgram.createSocket("udp4")`、`socket.SOCK_DGRAM`。'
            : "服务器要自己申请端口：在 127.0.0.1 上用 `bind` 绑定本课的端口。",
    };
  },
  silent: ({ sent }, telling) => ({
    message: `服务器绑定了端口，${datagramThen(sent, telling)}也送到了它的套接字，却没有等到回信。`,
    expected: words("一封回信"),
    seen: words("没有回信"),
    next: "到这一步，程序还在接收吗？走到发送那一句了吗？在接收和发送之前各打印一句，就知道了。",
  }),
  "deaf-to-others": ({ port }) => ({
    message: `服务器绑定着端口 ${port}，第二个客户端发来的数据报却被拒绝了。`,
    expected: words("谁发来的都收"),
    seen: words("只收第一个客户端的"),
    next: "UDP 套接字一旦 `connect`，就只收那一个地址发来的数据报。服务器里不要调用 `connect`，回信时用数据报自带的地址。",
  }),
  "wrong-reply": ({ sent, expected, seen }, telling) => ({
    message: `服务器收到${datagramThen(sent, telling)}后回了信，但回信的内容不对。`,
    expected: payload(expected),
    seen: payload(seen),
    next: "把两行逐个字节对照：程序多加了什么，漏掉了什么，还是改动了什么？",
  }),
  "replied-twice": ({ sent, seen }, telling) => ({
    message: `服务器收到${datagramThen(sent, telling)}后，回信不止一次。`,
    expected: words("一个数据报"),
    seen: payload(seen),
    next: "上面列出的是多出来的那个数据报。找一找，第二次发送写在哪里。",
  }),
  "replied-by-itself": ({ seen }, telling) => ({
    message: `服务器自己发出了${datagram(seen, telling)}，并没有人输入过它。`,
    expected: words("只发在服务器键盘上输入的内容"),
    seen: payload(seen),
    next: "找到还没读键盘就发送的那一句，去掉它：先打印消息，再读一行回信，然后只发这一行。",
  }),
  "reply-from-other-port": ({ expected, seen }) => ({
    message: `客户端发往端口 ${expected}，回信却是从端口 ${seen} 发出的。`,
    expected: words(`来自端口 ${expected}`),
    seen: words(`来自端口 ${seen}`),
    next: "用收信的那个套接字回信。另开一个套接字，端口就不同了，客户端不一定会收。",
  }),
  "reply-to-another": ({ expected, seen, payload: sent }, telling) => ({
    message: `服务器把${datagramThen(sent, telling)}发给了端口 ${seen}，而等回信的客户端在端口 ${expected}。`,
    expected: words(`发往端口 ${expected}`),
    seen: words(`发往端口 ${seen}`),
    next: "回哪个数据报，就用哪个数据报自带的地址，每次都重新取。",
  }),
} satisfies Partial<FindingWords>;
