import type { LessonWords } from "../../runner/model/words.ts";
import type { lesson } from "./lesson.ts";

export const words: LessonWords<typeof lesson> = {
  title: "UDP 不粘包",
  about: "连发四个数据报，收到的还是四个，空的也算；同样的内容交给 TCP，就连成一片。",
  expectations: {
    "client-sends-four": {
      sentence: "客户端依次发出四个数据报：randy、hello、world 和一个空的。",
      hints: [
        "数一数客户端发出了几支箭头，再看看每支箭头上写着什么。",
        "发四次，每次一份内容，不要添东西：不加换行符，不加编号。不要拼在一起发，也不要等键盘、等回信。",
        'TypeScript：`for (const payload of ["randy", "hello", "world", ""])`。Python：`for payload in ["randy", "hello", "world", ""]:`。循环里的发送已经写好了。',
      ],
    },
    "client-last-is-empty": {
      sentence: "第四个数据报是 0 字节，而且真的发出去了。",
      hints: [
        "没有内容也可以发：光有首部就是一个数据报。",
        '第四份内容是 `""`，不是空格，也不是换行符；也别写判断把它跳过。',
        "TypeScript：`client.send(\"\", port, host)`。Python：`client.sendto(b'', (HOST, PORT))`，要用普通的套接字：Python 3.13 之前，asyncio 的 `sendto` 遇到空内容什么也不发。",
      ],
    },
    "client-needs-no-server": {
      sentence: "没有程序绑定端口时，客户端照发不误，也不出错。",
      hints: [
        "对面没有程序，谁来告诉客户端呢？它又该等谁呢？",
        "不要等回信，也不要对套接字调用 `connect`：在 Linux 和 macOS 上，connect 过的套接字下一次发送会得到“对面没有程序”的错误，而那一次的内容并没有发出去。",
        "每次发送都写明地址。TypeScript：`client.send(payload, port, host, sent)`。Python：`client.sendto(payload.encode(), (HOST, PORT))`。发完第四个，关闭套接字，结束。",
      ],
    },
    "server-four-receives": {
      sentence: "服务器每收到一个，先打印内容，再另起一行打印计数：1、2、3、4。",
      hints: [
        "接收一次，就是一个数据报。到现在为止，服务器收到几个了？",
        "计数要放在循环或监听函数的外面，每收到一个就加一；内容和计数各占一行，收到就打印，不要攒到最后。",
        "TypeScript：在监听之前写 `let count = 0`，监听函数里打印内容之后写 `count += 1; console.log(count)`。Python：把 `while True:` 换成 `for count in range(1, 5):`，循环的最后一行写 `print(count, flush=True)`。",
      ],
    },
    "server-never-glues": {
      sentence: "打印的每一行最多只有一份内容，四个数据报都排在缓冲区里等着也一样。",
      hints: [
        "实验台会先让你的服务器停住，等四个数据报都到了再放开它。这时每份内容还是各占一行吗？",
        "不要把内容攒进一个字符串或列表再一起打印，打印时也不要省掉换行。",
        "接收一次，打印一行。TypeScript：在监听函数里 `console.log(String(payload))`。Python：每次 `recvfrom` 之后马上 `print(payload.decode(), flush=True)`。",
      ],
    },
    "server-counts-empty": {
      sentence: "空数据报也计数。",
      hints: [
        "第四个数据报没有内容可看，但它确实到了。",
        "找找有没有 `if (payload.length)` 或 `while payload:` 这样的判断。在 TCP 里，0 字节表示结束；在 UDP 里，它就是一个空数据报。",
        "先计数，再看内容，并把那个判断去掉。TypeScript：监听函数的第一行写 `count += 1`。Python：`for count in range(1, 5):`，循环里面写 `recvfrom`。",
      ],
    },
  },
  quests: {
    "four-counted": "让服务器把客户端的数据报一直数到 4。",
    "empty-one-arrived": "看到那个 0 字节的数据报到达。",
    "sent-to-nobody": "没有程序绑定端口时启动客户端：它照样发完四个，正常结束。",
    "tcp-glued": "看到 TCP 服务器读一次，就读到了粘在一起的几次写入。",
    "tcp-refused": "没有服务器时启动 TCP 客户端，看到它被拒绝。",
  },
  predictions: {
    "how-many-receives": {
      question: "客户端一口气发出 `randy`、`hello`、`world` 和一个空数据报。服务器收到几个？",
      options: {
        one: "一个，内容是 `randyhelloworld`",
        three: "三个，空的到不了",
        four: "四个，其中一个是空的",
      },
      afterwards:
        "四个。发送一次是一个数据报，接收一次取出一个数据报，完整、独立；空的也照样计数。如果你猜的是一个：这种情况在 TCP 里真会出现，这一课就能看到。",
    },
    "udp-to-nobody": {
      question: "没有服务器。UDP 客户端要发四个数据报，它会怎样？",
      options: {
        refused: "报错停下，说被拒绝了",
        waits: "等到有服务器为止",
        "ends-as-usual": "说四个都发出去了，正常结束",
      },
      afterwards:
        "它打印了四次 `sent`，正常结束，而四个数据报全丢了。“发出”只表示离开了这里，后来怎么样，发送方并不知道。",
    },
    "tcp-reads": {
      question: "同样写入四次，换成 TCP，服务器稍晚一点才读。它读到的是什么？",
      options: {
        "four-reads": "读四次，每次对应一次写入",
        "three-reads": "读三次，少了空的那次",
        "stuck-together": "几个单词粘在一起，成了 `randyhelloworld`",
      },
      afterwards:
        "单词粘在了一起，空的那次写入连痕迹都没有。这就是常说的“粘包”：TCP 送的是一条字节流，保证不丢、不乱序，但不保留边界。猜四次或三次很自然，许多程序一开始就是这么写的，平时没事，直到有一天两条消息一起到了。",
    },
    "tcp-to-nobody": {
      question: "没有服务器。启动 TCP 客户端，它会怎样？",
      options: {
        refused: "还没写入任何东西，就被拒绝了",
        waits: "等到有服务器为止",
        "ends-as-usual": "照常写入，正常结束，和 UDP 客户端一样",
      },
      afterwards:
        "立刻被拒绝。TCP 要先建立连接，这就需要对面有程序在；所以 UDP 客户端始终不知道的事，TCP 客户端一开始就知道了。",
      ifWrong: "刚看过 UDP 的表现就这么推想，猜错了也推得有道理。",
    },
  },
  demo: {
    "server-waits": {
      text: "UDP 服务器准备接收四次。",
      notes: "请大家先在纸上写下答案：连发四次，会收到几次？",
    },
    "four-datagrams": {
      text: "发四次，收四次。最后一个是空的，也算一个。",
      notes: "照着服务器那一栏念：内容、计数、内容、计数。收满四个，服务器就自己结束了。",
    },
    "udp-to-nobody": {
      text: "还是这个客户端，再来一次。现在没有程序绑定端口。",
      notes: "看客户端那一栏：四次“sent”，和刚才一模一样。再看看箭头。",
    },
    "server-returns": {
      text: "服务器回来了。新的四个到了，丢掉的四个没有来。",
      notes: "计数从 1 开始，到 4 为止。丢掉的那四个，没有谁替它保管。",
    },
    "tcp-server-waits": {
      text: "作个对比：一个 TCP 服务器，端口号相同。",
      notes: "TCP 和 UDP 各有各的端口，8003 可以同时归两边用。接下来没有数据报可画，请看各栏里的输出。",
    },
    "tcp-four-writes": {
      text: "同样的四次写入，用 TCP：连成一片，粘在一起。",
      notes:
        "这个服务器等半秒才读，就像正忙着别的事。读得早一些，断开的位置可能不同，这正是要说的：边界靠不住。空的那次写入什么也没发。",
    },
    "tcp-to-nobody": {
      text: "没有服务器的 TCP 客户端：立刻被拒绝。",
      notes: "把两个客户端放在一起看：一个得到了通知，一个没有。问一问：语音通话适合用哪个？银行转账呢？",
    },
  },
  keep: "一个数据报，要么完整、独立地读到，要么根本没到；到底到没到，发送方并不知道。",
  tryNext: [
    "把四个数据报改成二十个，让服务器来数。会不会有一次接收拿到两个？",
    "给 TCP 的两个程序加上边界：每段文字以换行结尾，读到之后再按换行拆开。这时，空的那段在哪里？",
    "让 UDP 服务器每收到一个就回一个计数，让客户端把没有得到回信的重发一遍。这样，你就开始造一个小小的 TCP 了。",
  ],
};
