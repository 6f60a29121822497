import type { LadderWords } from "../ladder.ts";

const bytes = (count: number) => `${count} 字节`;

export const ladder: LadderWords = {
  language: "zh-CN",
  roles: { client: "客户端", server: "服务器", lab: "实验台", relay: "中转", "tcp-client": "TCP 客户端", "tcp-server": "TCP 服务器" },
  bytes,
  sized: (payload, size) => `${payload}，${bytes(size)}`,
  empty: "（空，0 字节）",
  characters: (count) => `${count} 个字符`,
  lost: {
    fault: "丢失：被实验台丢弃",
    "nobody-bound": "丢失：该端口无人绑定",
    "queue-full": "丢失：接收缓冲区已满",
    "too-large": "未发出：数据报太大",
  },
  onItsWay: "还在路上",
  late: (milliseconds) => `${milliseconds} 毫秒后才到达`,
  copy: "副本",
  nobody: "无人",
  refused: (endpoint) => `被拒绝：${endpoint} 无人绑定`,
  started: (command) => `启动：${command}`,
  bound: (endpoint) => `绑定 ${endpoint}`,
  unbound: (endpoint) => `释放 ${endpoint}`,
  typed: (line) => `输入：${line}`,
  printed: (line) => `打印：${line}`,
  omitted: (count) => `（此前有 ${bytes(count)}未保留）`,
  elsewhere: (udp, tcp) =>
    `占用的是别的端口：${[...udp.map((port) => `UDP ${port}`), ...tcp.map((port) => `TCP ${port}`)].join("、")}`,
  exited: (code, signal) =>
    signal === null ? `已退出，退出码 ${code ?? "未知"}` : `被信号 ${signal} 终止`,
  stranger: (endpoint, what) => `收到外来数据报，来自 ${endpoint}，不计入结果：${what}`,
  waiting: { bind: "等待它绑定端口", keyboard: "等待它读取键盘", answer: "等待它应答" },
  trouble: (code) => `实验台自身出了问题（${code}）`,
  datagram: (from, to, size, payload) => `${from} -> ${to}，${bytes(size)}：${payload}`,
  note: (actor, what) => `${actor}：${what}`,
  outcome: (line, what) => `${line}，${what}`,
  differsAt: (offset) => `从第 ${offset} 个字节（从 0 数起）开始不同`,
  expected: "应为",
  seen: "实为",
  title: (lesson) => `${lesson} 的数据报`,
  listTitle: "逐条文字说明",
  notKept: (kept, size) => `共 ${bytes(size)}，记录只保留了前 ${kept} 字节`,
  leftOut: (count) => `有 ${count} 个数据报超出 IPv4 的上限，未写入本文件`,
};
