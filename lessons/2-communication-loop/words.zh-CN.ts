import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "你一句，我一句",
  about: "一场多个来回的对话：到底是谁记着它？",
  expectations: {
    "server-many-rounds": {
      sentence: "同一个客户端发来 20 个数据报，服务器逐一回信。",
      hints: [
        "来了 20 个数据报，就要回 20 封信。第一封缺了或错了的是哪一封？就在那之前，服务器做了什么？",
        "接收和回信要放进一个不会结束的循环：不计数，不 `close()`，不用 `once`。回信的内容取自刚收到的数据报，不是第一个。",
        'TypeScript：`server.on("message", (payload, sender) => { … })`，套接字一直开着。Python：`while True:` 里面写 `payload, sender = server.recvfrom(65535)` 和 `server.sendto(payload.upper(), sender)`。',
      ],
    },
    "server-two-clients": {
      sentence: "两个客户端轮流说话，各自收到各自的回信。",
      hints: [
        "套接字只有一个，客户端有两个。靠什么区分它们？",
        "不要把第一个发送方的地址留着用，也不要对服务器的套接字调用 `connect`：那样它就只听一个对端了。每个数据报都带着自己的回信地址。",
        "TypeScript：用这一条消息的 `sender`：`server.send(answer, sender.port, sender.address)`。Python：用这一次 `recvfrom` 返回的 `sender`：`server.sendto(answer, sender)`。",
      ],
    },
    "server-prints-payload": {
      sentence: "服务器把每个数据报的内容都打印出来。",
      hints: [
        "守着服务器的人，应该能读到整场对话。",
        "在循环里打印，每个数据报一次，回信之前或之后都行。用 Python 时注意：打印的内容要立刻输出，不要留在缓冲区里。",
        "TypeScript：`console.log(String(payload))`。Python：`print(payload.decode(), flush=True)`。",
      ],
    },
    "client-many-rounds": {
      sentence: "客户端一行接一行地发，打印出回信，再读下一行。",
      hints: [
        "一个来回是：读、发、等、印。你的客户端做了几个来回？",
        "四步放进同一个循环，用同一个套接字。收到回信后不要关闭它；回信没打印出来，先别读下一行。",
        'TypeScript：`for await (const line of lines) { client.send(line, port, host); const [answer] = await once(client, "message"); console.log(String(answer)); }`。Python：在 `while True:` 里依次写 `input()`、`sendto`、`recvfrom`、`print(…, flush=True)`。',
      ],
    },
    "client-sends-as-typed": {
      sentence: "输入什么就发什么：空格、é、“你”，一个字节也不改。",
      hints: [
        "把你输入的那行和线路上的数据报逐个字节比一比。",
        "和上一课不同，这一课不去空格。文字按 UTF-8 变成字节：é 占两个字节，“你”占三个。",
        "TypeScript：`client.send(line, port, host)`，字符串会按 UTF-8 发出。Python：`client.sendto(line.encode(), (HOST, PORT))`，不要 `strip()`，也不要 `encode('ascii')`；如果从 `sys.stdin` 读，只去掉行末的换行符。",
      ],
    },
    "client-outlives-server": {
      sentence: "两个来回之间换了一个服务器，原来的客户端照常往下说。",
      hints: [
        "两个来回之间，客户端正在读键盘。服务器的事，它能察觉到什么？",
        "不要保存只属于某一个服务器进程的东西：没有会话，没有道别，服务器退出也不是客户端退出的理由。每一行都发往同一个地址。",
        "用没有 connect 过的套接字，每次发送都写明地址。TypeScript：`client.send(line, port, host)`，不调用 `client.connect(…)`。Python：`client.sendto(line.encode(), (HOST, PORT))`，不调用 `client.connect(…)`。",
      ],
    },
  },
  quests: {
    "three-rounds": "用一个客户端，连续说三个来回。",
    "blanks-arrive": "在单词前面或后面加几个空格，看着空格也到了对面。",
    "more-bytes-than-letters": "发一个不止占一个字节的字符：“你”、é 或者一个表情符号。",
    "clients-take-turns": "让两个客户端轮流说话：先一个，再另一个，再回到第一个，各自收到回信。",
    "server-replaced": "停掉服务器，另外启动一个，用一直没关的客户端接着说。",
  },
  predictions: {
    "count-the-bytes": {
      question: "你输入两个空格、`hi`、一个空格，再按回车。这个数据报的内容有几个字节？",
      options: {
        two: "2 个，只有单词",
        five: "5 个，单词和空格",
        six: "6 个，单词、空格和换行符",
      },
      afterwards:
        "空格也到了：两个空格、两个字母、一个空格，一共 5 个字节。交给 UDP 什么，它就送什么，一个字节也不改。这个客户端把整行原样交了出去；换行符没有发，因为回车只是告诉程序“这一行输完了”。猜 2 也有道理：第 1 课的客户端会去空格。但去空格的是程序，从来不是 UDP。",
    },
    "whose-answer": {
      question: "两个客户端轮流和一个服务器说话。回信都去了哪里？",
      options: {
        "first-client-only": "全都给先来的那个客户端",
        "to-each-sender": "谁发的就发回给谁",
        "to-both": "每封都同时给两个客户端",
      },
      afterwards:
        "谁发的就发回给谁。服务器只有一个套接字，没有客户名单，也没有“让谁进来”这一步：回信的地址，就写在它刚读到的数据报里。如果你以为它得先选定一个客户端，那是见惯了要先接受连接的服务器；在这里，没有连接可接受。",
    },
    "a-new-server": {
      question: "两行输入之间，服务器停了，又启动了一个新的。客户端再发一行，会怎样？",
      options: {
        "client-must-restart": "收不到回信，客户端必须重新启动",
        "client-is-told": "客户端先提示服务器走了，然后继续",
        "goes-on": "照样收到回信，就像什么也没发生",
      },
      afterwards:
        "回信来自另一个进程，客户端却分辨不出来。线路上没有任何东西属于原来的服务器，没有连接，也就无所谓断开。见过视频通话掉线、远程终端卡死的人，猜错了一点也不奇怪：那些程序用的是连接。",
    },
  },
  demo: {
    "both-start": {
      text: "一个服务器，一个客户端。谁也没有先打招呼。",
      notes: "问一问：现在服务器对客户端知道些什么？什么也不知道，连有没有这个客户端都不知道。",
    },
    "three-rounds": {
      text: "三个来回：一行，一封回信，再下一行。",
      notes: "三个来回里，客户端的端口没有变，因为始终是同一个套接字。把端口号指给大家看。",
    },
    "blanks-travel": {
      text: "首尾的空格也一起发了出去。",
      notes: "先让大家数一数有几个字节。答案是 5：这个客户端不去空格，换行符也不发。",
    },
    "letters-and-bytes": {
      text: "两个字，六个字节。",
      notes: "UDP 只数字节。用 UTF-8 是程序的选择，每个汉字在这里占三个字节。",
    },
    "second-client": {
      text: "第二个客户端来了。服务器并没有“接待”它。",
      notes: "对比两个客户端的端口号：在服务器看来，它们的差别只有这一点。",
    },
    "taking-turns": {
      text: "先左，再右，再左，各收各的回信。",
      notes: "问一问：服务器的客户名单放在哪里？它没有名单，地址就在每个数据报里。",
    },
    "server-leaves": {
      text: "服务器退出了。线路上没有任何动静。",
      notes: "问问大家：客户端要多久才会发现？它们正在读键盘呢。",
    },
    "another-server": {
      text: "另一个服务器绑定了同一个端口。",
      notes: "这是一个新进程，两个客户端它一个也没听说过。",
    },
    "clients-go-on": {
      text: "两个客户端接着说，就像什么也没发生。",
      notes: "换成聊天或游戏，这时会丢掉什么？旧服务器记在内存里的一切。状态在程序里，不在连接里。",
    },
  },
  keep: "用 UDP 聊天，一场对话只记在两端的程序里：线路上只有一个个数据报，各自带着各自的地址。",
  tryNext: [
    "让服务器按发送方给回信编号（用一张表，从地址和端口查到计数）。然后换一个服务器，看看它忘了什么。",
    "停掉服务器，输入一行，再启动服务器：客户端会一直等下去。给它加一个时限。",
    "用 `lab run 2 client` 再开一个客户端，让其中一个沉默一小时。服务器在意吗？",
  ],
};
