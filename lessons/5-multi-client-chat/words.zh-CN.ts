import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "多人聊天",
  about: "一个套接字，多少个客户端都行：数据报里的地址，就是全部的状态。",
  expectations: {
    "server-prints-message": {
      sentence: "服务器打印每条消息，一个字也不少，还有它来自哪个端口。",
      hints: [
        "写信的有好几个人。守着服务器的你，想知道说了什么，是谁说的。",
        "在内容旁边打印发送方的 IP 和端口。内容是 UTF-8 编码的字节，按 UTF-8 解码，汉字才完整。",
        'TypeScript：`console.log(sender.address, sender.port, String(payload))`。Python：`print(f"{sender[0]}:{sender[1]} ===> {payload.decode()}", flush=True)`。',
      ],
    },
    "server-replies-to-sender": {
      sentence: "在服务器的键盘上输入的回信，发给写信的人。",
      hints: [
        "回信输入好了，客户端在等。有没有箭头从服务器出来？",
        "读到这一行之后把它发出去：用收信的那个套接字，发往随消息一起来的地址。",
        "TypeScript：在 `keyboard.next()` 之后写 `server.send(reply, sender.port, sender.address)`。Python：在 `input()` 之后写 `server.sendto(reply.encode(), sender)`。",
      ],
    },
    "server-two-clients": {
      sentence: "两个客户端同时在等，服务器依次回信，各收各的，谁也收不到别人的。",
      hints: [
        "你正在给第一个人回信，第二个人的消息来了。按下回车的时候，服务器手里是谁的地址？",
        "如果用一个变量记“最近的发送方”，第二条消息一来就把它改掉了。一条消息从打印到回信全部做完，再取下一条；别的消息在队里等着。",
        'TypeScript：`for await (const [payload, sender] of on(server, "message"))`，循环里面打印、读回信、发送。Python：在 `while True:` 里依次写 `recvfrom`、`print`、`input`、`sendto(reply, sender)`。',
      ],
    },
    "server-outlives-client": {
      sentence: "有客户端走了，服务器不受影响。",
      hints: [
        "发给走了的人，信会丢，仅此而已。别的客户端还在。",
        "不要对服务器的套接字调用 `connect`，也不要一出错就退出。在 Windows 上，之后的某次接收可能报错 10054，说的只是丢掉的那封回信。",
        "TypeScript：用没有 connect 过的套接字，`server.send(reply, sender.port, sender.address)`。Python：用 `sendto`，并在 `recvfrom` 外面写 `try: … except ConnectionResetError: continue`。",
      ],
    },
    "client-sends-message": {
      sentence: "选好名字之后，每输入一行就发出一个数据报，内容是这一行的 UTF-8 字节。",
      hints: [
        "选名字的时候什么也不发；选好之后输入一行，才发出一个数据报。",
        "名字是查地址用的，不属于消息：不要发名字，也不要把它加在内容前面。换行符也不要。",
        "TypeScript：`client.send(line, contact.port, contact.host)`。Python：`client.sendto(line.encode(), CONTACTS[name])`。",
      ],
    },
    "client-prints-answer": {
      sentence: "客户端打印回信，以及它来自哪个端口。",
      hints: [
        "回信已经到了客户端的套接字里。有谁去取吗？",
        "发送之后等一个数据报，把它的内容和来源地址一起打印出来。",
        'TypeScript：`const [answer, sender] = await once(client, "message")`，再 `console.log(sender.address, sender.port, String(answer))`，`once` 来自 `node:events`。Python：`answer, sender = client.recvfrom(65535)`，再 `print(f"{sender[0]}:{sender[1]} ===> {answer.decode()}", flush=True)`。',
      ],
    },
    "client-ignores-empty": {
      sentence: "空行什么也不发。",
      hints: [
        "第 1 课见过，UDP 可以发空数据报。可是聊天的时候，谁也不想收到一条空消息。",
        "发送之前先看看这一行是不是空的；空的就不发，也不等回信，直接读下一行。",
        'TypeScript：把发送放进 `else if (line !== "") { … }`。Python：在 `sendto` 之前写 `if line == "": continue`。',
      ],
    },
    "client-unknown-name": {
      sentence: "名单上没有的名字，什么也不发，客户端照常运行。",
      hints: [
        "名字打错了，你的客户端会怎样？接下来输入的几行又会怎样？",
        "先查名单，再用地址：没有这个名字，就没有地址。不要随便换一个地址代替，也不要退出。",
        'TypeScript：`if (!contacts.has(name)) console.log("没有这个人")`，然后继续选。Python：在循环里写 `if name in CONTACTS: talk_to(name)`，`else: print("没有这个人")`。',
      ],
    },
    "client-quit": {
      sentence: "输入 `quit` 什么也不发，回到选人那一步。",
      hints: [
        "`quit` 是说给自己的程序听的，不是说给对方听的。",
        "发送之前先比一比是不是 `quit`；是的话，回去问找谁，套接字不要关。",
        'TypeScript：在发送之前写 `else if (line === "quit") name = "";`。Python：在 `talk_to` 里写 `if line == "quit": return`。',
      ],
    },
  },
  quests: {
    "two-clients-waiting": "在两个客户端里，先输入一个名字（`alex`），再写一句，让它们同时等回信。",
    "three-clients-at-once": "让三个客户端同时等回信。",
    "each-their-own-reply": "给等着的人一一发回信，看着每封信各到各家。",
    "letters-beyond-ascii": "发一个不止占一个字节的字符：“你”、é 或者一个表情符号。",
    "empty-line-stayed-home": "什么也不输入，直接按回车：什么也没发，下一行照常发出。",
    "unknown-name-tried": "输入一个名单上没有的名字。",
    "quit-and-back": "输入 `quit`，重新选人，再发一句。",
    "same-name-twice": "让两个客户端选同一个名字，并给两边都发回信。",
    "replied-to-the-gone": "给一个已经停掉的客户端发回信，然后再给别人发一封。",
  },
  predictions: {
    "how-many-sockets": {
      question: "三个客户端同时和服务器说话。服务器要用几个套接字？",
      options: {
        one: "一个，大家共用",
        three: "三个，每个客户端一个",
        four: "四个，另有一个迎接新来的",
      },
      afterwards:
        "一个。三支箭头都指向它，每个数据报都带着发送方的端口。服务器就靠端口分清谁是谁：它从队里一个一个取出来，打印的端口各不相同。如果你猜四个，说明你很懂 TCP：一个负责监听，每个连接再加一个。",
    },
    "who-gets-the-reply": {
      question: "“客户端”“客户端 2”“客户端 3”先后写了一句。你在服务器的键盘上输入一行，谁会收到？",
      options: {
        everybody: "三个都收到",
        "last-writer": "最后写的“客户端 3”",
        "first-writer": "最先写的“客户端”",
      },
      afterwards:
        "最先写的那个。服务器从队里取出它的数据报，你输入的时候，手里一直是它的地址，另外两个还在队里。如果你猜最后写的：真有服务器是这样，它用一个变量记发送方，新消息一来就被改掉了。“检查”那一步专门查这个毛病。",
    },
    "the-same-name": {
      question: "两个客户端都选了 `tree`，都写了一句。会怎样？",
      options: {
        refused: "第二个被拒绝，因为名字有人用了",
        "mixed-up": "服务器把两个人弄混了",
        "kept-apart": "和刚才一样，各收各的回信",
      },
      afterwards:
        "各收各的。名字从来没有离开客户端，线路上只有地址，而两个客户端的端口不一样。如果你以为会弄混，那是把名字当成了消息的一部分；许多聊天程序确实这样做，这一个不是。",
    },
    "the-one-who-left": {
      question: "“客户端 3”写了一句，没等到回信就被停掉了。你还是给它发了回信。这封信怎么样了？",
      options: {
        "server-ends": "服务器报错退出",
        "kept-for-later": "先存着，等客户端再启动时给它",
        "lost-silently": "丢了，服务器照常工作",
      },
      afterwards:
        "信在半路上丢了，服务器接着服务下一个。客户端就算再启动，端口也换了，旧地址那里没有人。如果你担心会报错，也不算错：在 Windows 上，如果中间没有实验台，Python 服务器会在之后的某次接收时得到 10054，不理它就好。",
    },
  },
  demo: {
    "one-server": {
      text: "一个服务器，一个套接字，端口 8081。",
      notes: "这一次，回信要用手输入：老师自己来，或者按 `t` 请一位同学上台。",
    },
    "three-clients": {
      text: "三个客户端启动了。服务器察觉到了吗？",
      notes: "等学生说“没有”。线路上什么也没有：本来就没有连接要建立。",
    },
    choosing: {
      text: "三个客户端各选一个名字，还是没有箭头。",
      notes: "名单在客户端里面，所有名字都指向同一个地址。名字并不发出去。",
    },
    "three-messages": {
      text: "三条消息都到了，谁也还没收到回信。",
      notes:
        "服务器那一栏只看得到第一条，另外两条在排队。先问再往下走：现在输入一行回信，谁会收到？顺便看一看“你好”占几个字节：六个。",
    },
    "first-reply": {
      text: "一封回信，给最先写的人。",
      notes: "输入回信的时候，服务器手里一直是那个地址。现在它打印出第二条消息。",
    },
    "other-replies": {
      text: "然后是第二个、第三个，各收各的。",
      notes: "顺着端口看：客户端这边是三个不同的端口，服务器那边始终是同一个。",
    },
    "empty-line": {
      text: "直接按回车：这一次，什么也没有发。",
      notes: "第 1 课里，空行会发出一个空数据报。UDP 能发，是这个程序不想发。",
    },
    "unknown-name": {
      text: "先 `quit`，再输入一个名单上没有的名字：还是什么也没有发。",
      notes: "这两样都是说给程序听的。问一问：查不到地址，程序该怎么办？再问一遍，绝不能瞎猜。",
    },
    "same-name": {
      text: "两个客户端同时找同一个名字。服务器分得清吗？",
      notes: "举手表决。名字不上线路，上线路的只有端口。",
    },
    "same-name-replies": {
      text: "分得清：有地址就够了。",
      notes: "追问：如果两个客户端的端口也一样呢？（不可能：一个端口只归一个套接字。）",
    },
    "one-leaves": {
      text: "又来一条消息，可是没等到回信，发的人就走了。",
      notes: "问：服务器知道吗？它会崩溃吗？没有谁通知它客户端走了。",
    },
    "reply-to-nobody": {
      text: "回信丢了，服务器接着服务下一个。",
      notes: "如果中间没有实验台，Windows 上的 Python 服务器这时会得到 10054。最后用“记住这一句”收尾。",
    },
  },
  keep: "一个没有 connect 过的套接字，可以服务任意多个客户端，因为每个数据报都带着发送方的地址，这就是全部的状态。",
  tryNext: [
    "用 `lab run 5 server` 启动服务器，再开几个终端运行 `lab run 5 client`，能开几个就开几个。谁等得最久？",
    "让服务器记住每个地址发过几条消息，并打印出来。什么时候可以把一个地址忘掉？",
    "改成聊天室：每条消息都转发给所有写过信的地址。已经走了的人，会怎么样？",
  ],
};
