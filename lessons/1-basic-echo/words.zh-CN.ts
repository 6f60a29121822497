import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "最简单的回声",
  about: "两个程序，一来一回各一个数据报，中间没有连接。",
  expectations: {
    "server-replies-upper": {
      sentence: "每收到一个数据报，服务器就把内容改成大写，发回给发送方，只发一次。",
      hints: [
        "一封回信，有两样要写对：内容，是收到的字节改成大写；地址，是随数据报一起来的那个。",
        "回信要用接收的那个套接字发；另开一个套接字，源端口就变了。内容改成大写，只发一次。",
        'TypeScript：`server.on("message", (payload, sender) => server.send(payload.toString().toUpperCase(), sender.port, sender.address))`。Python：先 `payload, sender = server.recvfrom(65535)`，再 `server.sendto(payload.upper(), sender)`。',
      ],
    },
    "server-prints-arrival": {
      sentence: "服务器打印收到的内容，以及它来自哪个端口。",
      hints: [
        "守着服务器的人想知道两件事：收到了什么，是谁发来的。",
        "每收到一个数据报，就把内容和发送方的端口打印出来；放在回信之前还是之后都行，旁边加什么说明也随你。",
        "TypeScript：`console.log(String(payload), sender.port)`。Python：`print(payload, sender[1], flush=True)`。",
      ],
    },
    "server-answers-empty": {
      sentence: "收到空数据报，服务器发回一个空数据报，然后照常工作。",
      hints: [
        "0 字节的数据报也是数据报：它有发送方，发送方还在等回信。",
        "找找有没有 `if (!payload.length)` 或 `if not payload: break` 这样的判断。在 TCP 里，读到 0 字节表示对方关闭了连接；在 UDP 里没有这个意思。",
        "把这个判断去掉就好。空内容改成大写还是空，而 `server.send(\"\", sender.port, sender.address)` 和 `server.sendto(b'', sender)` 都会真的发出一个数据报。",
      ],
    },
    "server-keeps-serving": {
      sentence: "服务完一个客户端，服务器还能接着服务下一个。",
      hints: [
        "第一个客户端拿到回信之后，服务器的活儿还没干完。",
        "一定有什么东西收了一次就结束了：该用 `on` 的地方用了 `once`，调用了 `close()`，或者 `recvfrom` 没写在循环里。另外，也别把第一个客户端的地址一直留着用。",
        'TypeScript：用 `server.on("message", …)` 监听，不要关闭套接字。Python：把 `recvfrom` 和 `sendto` 都放进 `while True:`。',
      ],
    },
    "client-sends-line": {
      sentence: "输入的每一行作为一个数据报发出：只有这行的字节，不带换行符。",
      hints: [
        "回车键只表示这一行输完了，它不是内容的一部分。",
        "有些读法会把换行符一起交给你，例如标准输入的 `data` 事件、`sys.stdin.readline()`。还有，一行只发一次，不是一个字母发一次。",
        "TypeScript：`readline.createInterface({ input: process.stdin })` 读到的行不带换行符，再 `client.send(line.trim(), port, host)`。Python：`client.sendto(input().strip().encode(), (HOST, PORT))`。",
      ],
    },
    "client-trims": {
      sentence: "首尾的空格不会发出去。",
      hints: [
        "在单词两边敲几个空格再回车，看看数据报里装的是什么？",
        "UDP 不会替你改动内容，去空格是程序自己的事。发送之前先去掉。",
        "TypeScript：`const text = line.trim()`。Python：`text = input().strip()`。发送的是 `text`。",
      ],
    },
    "client-sends-empty": {
      sentence: "直接按回车，会发出一个 0 字节的数据报。",
      hints: [
        "空行也是一句话：数据报有自己的首部，没有内容也照样能发。",
        "找找有没有跳过空行的判断：`if (!text) continue`、`if not text: continue`。",
        "去掉这个判断就好，TypeScript 和 Python 都一样。`client.send(\"\", port, host)` 和 `client.sendto(b'', (HOST, PORT))` 都会发出一个 0 字节的数据报。",
      ],
    },
    "client-prints-reply": {
      sentence: "客户端打印收到的回信。",
      hints: [
        "检查时，实验台会发回一个随机的单词。客户端要是自己把输入改成大写来打印，会被查出来。",
        "发送之后等回信，打印收到的内容，而不是刚才输入的那一行。",
        'TypeScript：`const [answer] = await once(client, "message")`（`once` 来自 `node:events`），再 `console.log(String(answer))`。Python：`answer, sender = client.recvfrom(65535)`，再 `print(answer.decode(), flush=True)`。',
      ],
    },
    "client-starts-first": {
      sentence: "客户端可以先启动：它自己什么也不发，等服务器来了就能用。",
      hints: [
        "没有连接要建立，所以在输入第一行之前，客户端什么都不用做。",
        "启动时不要发问候，也不要发测试用的数据报；没有服务器回应也不要退出。先去读键盘。",
        "顺序是：创建套接字；然后循环——读一行、发送、等回信、打印。循环之前不发任何东西。TypeScript：`for await (const line of createInterface({ input: process.stdin })) { … }`。Python：`while True: line = input()`。",
      ],
    },
  },
  quests: {
    "first-echo": "向客户端输入一个单词，收到它的大写。",
    "blanks-stay-home": "在单词前后各敲几个空格，发出去的只有单词。",
    "empty-datagram-seen": "直接按回车：一个 0 字节的数据报，一去一回。",
    "lost-while-nobody-bound": "停掉服务器，再输入一个单词，看着它丢掉。",
    "client-before-server": "没有服务器时先启动客户端；再启动服务器，输入一行，收到回信。",
  },
  predictions: {
    "an-empty-line": {
      question: "在客户端里什么也不输入，直接按回车。发出去的是什么？",
      options: {
        "nothing-leaves": "什么也没有，因为没有内容可发",
        "a-line-end": "一个字节，就是换行符",
        "an-empty-datagram": "一个 0 字节的数据报",
      },
      afterwards:
        "发出了一个 0 字节的数据报，也收回了一个空数据报。两个端口号写在首部里，所以没有内容也是完整的数据报。如果你猜“什么也没有”，那是 TCP 的想法：在 TCP 里，写入空内容确实什么也不会发。猜错了很正常，这正是两者的差别。",
    },
    "nobody-there": {
      question: "服务器停了。你向客户端输入一个单词，然后重新启动服务器。这个单词怎么样了？",
      options: {
        "arrives-later": "先存在某处，服务器回来就送到",
        "client-gets-error": "客户端打印一条错误",
        "lost-and-waits": "丢了，客户端一直在等回信",
      },
      afterwards:
        "单词丢了：服务器不在，没有谁替它保管数据报，也没有谁通知客户端。客户端在等一封永远不会来的回信。多数人第一次都猜错，因为电脑上出了事，通常会有提示。（如果中间没有实验台，Windows 会向 Python 客户端报错：接收时出现 10054。）",
    },
    "client-first": {
      question: "没有服务器时先启动客户端，过一会儿再启动服务器。会发生什么？",
      options: {
        "client-fails": "客户端连不上，马上退出",
        "client-greets-server": "客户端不停尝试，直到找到服务器",
        "works-at-first-line": "什么也不发生；等你输入一行，就通了",
      },
      afterwards:
        "客户端启动了，线路上什么也没有。没有连接要建立，也就无所谓连接失败：你输入的第一行，就是第一个数据报。如果你以为会报错，那多半是 TCP 留下的印象；第 3 课会让两者同台。",
    },
  },
  demo: {
    "client-alone": {
      text: "客户端启动，这时还没有服务器。",
      notes: "先问学生：会报错吗？再指着空空的画面：没有数据报，没有错误，只有一个程序在等键盘。",
    },
    "server-joins": {
      text: "服务器绑定端口 8080。线路上仍然什么也没有。",
      notes: "绑定，就是告诉本机的系统“发到这个端口的数据报归我”。客户端对此一无所知。",
    },
    "first-line": {
      text: "一行字就是一个数据报，大写的回信随后就到。",
      notes: "念一念两个端口号。客户端的端口没有人指定：第一次发送时，系统给了它一个临时端口，回信就发到那里。",
    },
    "outer-blanks": {
      text: "首尾的空格没有发出去。",
      notes: "去掉空格的是客户端，不是 UDP。第 2 课的客户端就不去空格。",
    },
    "empty-line": {
      text: "什么也不输入，直接按回车，会发出什么？",
      notes: "先请全班举手表决，再按键。内容 0 字节，数据报两个：有首部就够了。",
    },
    "second-client": {
      text: "又来一个客户端，还是同一个服务器、同一个套接字。",
      notes: "对比两个客户端的端口。为了让第二个进来，服务器什么也没做。",
    },
    "server-leaves": {
      text: "服务器停了。客户端察觉到了吗？",
      notes: "留点时间让大家找。没有任何数据报通知这件事：本来就没有连接可关。",
    },
    "into-the-void": {
      text: "没有服务器的时候发一行字，它丢了。",
      notes:
        "发送本身是成功的，客户端正在等回信。如果中间没有实验台，Windows 上的 Python 客户端会在下一次接收时得到 10054。",
    },
    "server-returns": {
      text: "服务器回来了，另一个客户端接着说话。丢掉的那行没有再来。",
      notes: "问一问：丢掉的那一行该由谁重发？只能由程序自己来，UDP 没有重传。",
    },
    "client-again": {
      text: "一直在等的客户端重新启动，换了一个端口。",
      notes: "不重启，它会永远等下去。实用的客户端会设一个时限，到点重发。",
    },
  },
  keep: "数据报不需要连接：它带着发送方的地址独自上路，对面没有程序绑定端口，它就丢了。",
  tryNext: [
    "给客户端加一个时限：一秒内没有回信，就打印“没有回信”，接着读下一行。",
    "在两个终端里各运行一次 `lab run 1 client`，看看服务器打印出的端口。",
    "停掉服务器再输入一行，让客户端不断重发，直到收到回信。想一想：如果丢的只是回信，服务器会看到什么？",
  ],
};
