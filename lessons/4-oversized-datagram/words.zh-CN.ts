import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "装不下的数据报",
  about: "数据报太大，要么被拒绝，要么被截断；而知道出了事的，只有其中一头。",
  expectations: {
    "server-whole-at-1024": {
      sentence: "1024 字节的数据报刚好装下：服务器打印 1024，不说截断。",
      hints: [
        "缓冲区能装 1024 字节。不多不少正好 1024 字节的数据报，是完整的。",
        "不能看缓冲区满了就断定被截断：装满和装不下是两回事。后面还有没有，系统知道，要去问它。",
        "TypeScript：`const { payload, truncated } = await server.receive(1024)`，打印 `payload.length`。Python：`payload, _, flags, sender = server.recvmsg(1024)`，打印 `len(payload)`。只有 `truncated` 为真，或者 `flags & socket.MSG_TRUNC` 不为 0，才说截断。",
      ],
    },
    "server-notices-1025": {
      sentence: "数据报比缓冲区大，服务器会说明它被截断了。",
      hints: [
        "来了 1025 字节，缓冲区里有 1024，看上去一切正常。那个没装下的字节，谁知道？",
        "系统知道。Linux 和 macOS 用标志 MSG_TRUNC 表示，普通的 `recvfrom` 看不到它；Windows 则让这次接收失败，错误是 10040。把缓冲区改大不算数，这一课就用 1024 字节。",
        'TypeScript：`if (truncated) console.log("truncated")`，`truncated` 来自 `await server.receive(1024)`。Python：`payload, _, flags, sender = server.recvmsg(1024)`，再 `if flags & socket.MSG_TRUNC: print("truncated")`。Windows 上的 Python 没有 `recvmsg`，要捕获 `winerror` 为 10040 的 `OSError`。',
      ],
    },
    "server-survives": {
      sentence: "收过太大的数据报之后，服务器照常报告下一个。",
      hints: [
        "大数据报剩下的部分已经没了。再收一次，来的就是下一个数据报，而且是完整的。",
        "你的服务器是退出了，还是在等不会再来的那部分，还是对着一个小数据报又说了一次截断？每次接收，只说明这一次的数据报。",
        "接收和打印放进同一个循环，上一轮的东西不要留到下一轮。TypeScript：`for (;;) { const { payload, truncated } = await server.receive(1024); … }`。Python：`while True: payload, _, flags, sender = server.recvmsg(1024)`；在 Windows 上，`try` 和 `except OSError` 要写在循环里面。",
      ],
    },
    "client-largest": {
      sentence: "客户端把系统允许的最大的数据报整个发出去，不说被拒绝。",
      hints: [
        "要发多少字节就是多少字节：发送一次，一个数据报，不用切开。",
        "找一找：是不是自己设了上限？是不是在循环里一块一块地发？填充用的字，是不是一个占好几个字节？",
        'TypeScript：`client.send(Buffer.alloc(size, "x"), port, host, done)`。Python：`client.sendto(b"x" * size, (HOST, PORT))`。不管多大，只调用一次。',
      ],
    },
    "client-refused-at-65508": {
      sentence: "再多一个字节，客户端打印系统的拒绝，线路上什么也没有。",
      hints: [
        "超过上限，发送就会失败。客户端要把这件事说出来，用系统自己的说法。",
        "发一次，出了错就接住。Node 有个陷阱：`send` 不带回调，数据报太大时它一声不吭。另外，不要拆成两块发。",
        'TypeScript：`client.send(payload, port, host, (error) => console.log(error ? error.message : "已发出"))`。Python：`try: client.sendto(payload, (HOST, PORT))`，再 `except OSError as error: print(error)`。',
      ],
    },
    "client-survives": {
      sentence: "被拒绝之后，客户端照常发送下一个。",
      hints: [
        "被拒绝的只是那一个数据报，套接字还和原来一样好用。",
        "错误是不是让程序退出了，或者跳出了循环？在循环里面、发送的地方接住它，然后继续。",
        "TypeScript：每次 `send` 都带上回调，在回调里打印错误，不要 `throw`、`break`，也不要 `close()`。Python：在 `while True:` 里面写 `try: client.sendto(…)`，再写 `except OSError as error: print(error)`，后面不要 `break`。",
      ],
    },
  },
  quests: {
    "buffer-exactly-filled": "把服务器的缓冲区正好装满：1024 字节。",
    "datagram-cut": "发一个 3000 字节的数据报，缓冲区装不下，看它被截断。",
    "next-one-whole": "截断之后再发一个 5 字节的，它完整地到了。",
    "no-bytes-at-all": "发一个 0 字节的数据报。",
    "largest-crossed": "发出系统允许的最大的数据报。",
    "made-the-system-refuse": "让系统拒绝一个数据报。",
    "went-on-after-refusal": "被拒绝之后，再成功发出一个。",
  },
  predictions: {
    "larger-than-the-buffer": {
      question: "来了 3000 字节，服务器用 1024 字节的缓冲区接收。它拿到什么？",
      options: {
        "all-of-it": "全部 3000 字节，缓冲区会变大",
        "three-pieces": "分三次拿到，每次一段",
        "first-1024": "开头的 1024 字节，没有报错",
        "receive-fails": "一个错误，说装不下",
      },
      afterwards:
        "箭头上写着 3000，服务器打印的是 1024：缓冲区装满为止，剩下的扔掉了。在 Linux 和 macOS 上，这次接收照样算成功，只有一个标志能看出来；在 Windows 上，这次接收还会报错 10040，服务器把它也打印成 `truncated`。如果你猜的是另一种系统的做法，换台机器就对了；如果你猜分三次，那是 TCP 的做法。",
    },
    "the-receive-after": {
      question: "3000 字节之后，又来了一个 5 字节的数据报。下一次接收拿到什么？",
      options: {
        "the-rest": "上次剩下的 1024 字节",
        "rest-and-five": "上次剩下的，后面粘着这 5 字节",
        "the-five": "这 5 字节",
      },
      afterwards:
        "拿到的是这 5 字节。接收一次，就从队列里取走一个数据报，完整的也好，截断的也好；截掉的部分哪儿也没留。觉得剩下的总该存在某处，这很自然，TCP 就是那样。在 UDP 里，一个数据报的内容绝不会混进另一个，所以也不会粘包。",
    },
    "what-the-sender-hears": {
      question: "3000 字节里，服务器只留下了 1024。客户端会知道吗？",
      options: {
        "error-at-once": "会，这次发送就报错",
        "error-later": "会，下次发送时报错",
        nothing: "不会",
      },
      afterwards:
        "不会。没有一支箭头指回客户端，客户端打印的是 3000 字节发出去了——这话没错，确实发出去了。接收方的缓冲区有多大，是接收方自己的事。如果你以为会报错，那你正好说中了 UDP 上的程序必须自己做的事：事先约好大小。",
    },
    "one-byte-too-many": {
      question: "输入 65508，比数据报能装的多一个字节。会怎样？",
      options: {
        "two-datagrams": "发出两个数据报",
        "cut-to-fit": "发出一个，少了最后一个字节",
        refused: "一个也没发，客户端得到通知",
        "lost-silently": "一个也没发，谁也不知道",
      },
      afterwards:
        "发送失败，错误是 EMSGSIZE（Windows 上是 10040），线路上什么也没有。交给 UDP 的内容，它从不拆开：要么整个发出，要么不发。在 macOS 上，超过 9216 字节就会这样。如果你猜谁也不知道：Node 程序用 `dgram` 发送又不带回调，还真是什么也听不到。",
    },
  },
  demo: {
    "both-start": {
      text: "服务器的缓冲区是 1024 字节；客户端，你要多少字节，它就发多少字节。",
      notes: "先说明这个服务器从不回信，所以箭头只有一个方向。这里输入的是数字，不是文字。",
    },
    "five-bytes": {
      text: "输入 5：一个 5 字节的数据报。",
      notes: "带学生认一认两边的输出：客户端说的是发了多少，服务器说的是收到多少。",
    },
    "buffer-full": {
      text: "输入 1024：缓冲区正好装满。",
      notes: "装满不等于装不下，服务器没有说截断。问一问 1025 会怎样，举手表决之后再往下走。",
    },
    "one-byte-more": {
      text: "发出 1025 字节，收到多少？",
      notes:
        "对比箭头和服务器那一行：1024，截断。问：少了一个字节，谁知道？Windows 上接收会报错 10040，别的系统只有 MSG_TRUNC 这个标志。",
    },
    "three-thousand": {
      text: "发出 3000 字节，丢了将近 2000。",
      notes: "先别往下走。问：下一个数据报是 5 字节，服务器会打印多少？很多人会说 1024。",
    },
    "five-again": {
      text: "输入 5：下一个数据报完整到达，上一个剩下的没有来。",
      notes: "UDP 和 TCP 在这里分道扬镳：字节流会留着没读完的，数据报只取一次。顺便指出，没有一支箭头指回客户端。",
    },
    "no-bytes": {
      text: "输入 0：世上最小的数据报。",
      notes: "只有首部，第 1 课见过。什么样的缓冲区都装得下它。",
    },
    "the-largest": {
      text: "输入 65507：IPv4 里最大的数据报。",
      notes:
        "65535 − 20 − 8。macOS 默认的上限是 9216，这一个已经会被拒绝，可以按 `t` 改输 9216。服务器还是只看到 1024 字节。",
    },
    "above-the-limit": {
      text: "输入 65508，只多一个字节。箭头没有了。",
      notes:
        "拒绝来自客户端自己的系统，什么都还没有离开：EMSGSIZE，Windows 上是 10040。对比两头：发不出去，有人告诉你；对方装不下，没人告诉你。",
    },
    "a-whole-megabyte": {
      text: "输入 1000000：用 UDP 传一张图片，合适吗？",
      notes: "让学生列一列程序还得做什么：切块、编号、确认、重传。列完一看，差不多就是 TCP。",
    },
    "life-goes-on": {
      text: "输入 100：被拒绝两次之后，套接字照样好用。",
      notes: "被拒绝的只是那一个数据报。最后用“记住这一句”收尾。",
    },
  },
  keep: "数据报要么整个发出，要么被拒绝；要么一次收完，要么被截断。它绝不会被拆成两个，而截断这件事，发送方不知道。",
  tryNext: [
    "给服务器一个 3 字节的缓冲区：`LAB_BUFFER=3 lab run 4 server`，再在另一个终端里运行 `lab run 4 client`，输入 `5`。",
    "让客户端每次都打印首部占了多少字节，看看内容是 1、100、1000 字节时，首部各占几成。",
    "想一想：两个程序怎样用 1000 字节的数据报传一个 1 MB 的文件？每个数据报里除了内容还要写什么？第三个丢了怎么办？",
  ],
};
