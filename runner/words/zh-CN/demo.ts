import type { DemoWords } from "../demo.ts";
import { amid, leading } from "./names.ts";

const damages = {
  "not-json": "这一行不是 JSON",
  "no-header": "这不是实验台录下的文件",
  "unknown-version": "录下它的实验台版本更新",
  "unknown-event": "这一行记的事，实验台不认识",
  "damaged-event": "这一行缺了内容",
  "line-too-long": "这一行太长",
} as const;

export const demo: DemoWords = {
  lesson: (number, title) => `第 ${number} 课：${title}`,
  step: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  before: "还没有启动任何程序。按空格播放第一步。",
  notes: (text) => `讲稿：${text}`,
  next: (text) => `下一步：${text}`,
  over: "这是最后一步。",
  otherwise: "这一步被人为改动过，结果如何，请看图。",
  help: `## 演示的按键

| 按键 | 作用 |
|---|---|
| 空格、→、回车 | 播放下一步 |
| ← | 回看上一步 |
| g 加数字 | 跳到那一步 |
| r | 重新启动所有程序，演到这一步 |
| p | 暂停；再按一次，继续 |
| t | 键盘交给程序：回车发送，Tab 换程序，Esc 交还 |
| d c l o | 丢弃、复制、延迟下一个数据报，或把它与后一个对调 |
| + − | 丢包率增大、减小 |
| k s | 强制结束服务器、重新启动它 |
| q、Ctrl-C | 先问一声，再离开 |
`,
  notices: {
    "last-step": () => "这是最后一步。r 重演这一步，g 加数字回看。",
    "no-step": ({ steps }) => `只有第 1 到第 ${steps} 步。`,
    "nobody-to-type-to": () => "没有正在运行的程序可以输入。",
    "nobody-reads": ({ actor }) => `${leading(actor)}已经结束，这一行没有人读。`,
    recorded: () => "这是回放，其中的数据报和程序不能改动。",
    killed: () => "服务器已被强制结束。按 s 重新启动。",
    "no-server": () => "没有正在运行的服务器。",
    "server-runs": () => "服务器已经在运行。",
    short: ({ step, expected, seen }) => `第 ${step} 步应有 ${expected} 个数据报，实际 ${seen} 个。`,
    "not-bound": ({ step, actor }) => `第 ${step} 步：${leading(actor)}没能绑定端口。`,
    "ended-early": ({ step, actor }) => `第 ${step} 步：${leading(actor)}已经结束，无法输入。`,
    resume: ({ step }) => `上次讲到第 ${step} 步。按回车从那里继续，按空格从头开始。`,
    held: ({ port, holder, used }) =>
      `端口 ${port} 被${amid(holder ?? "别的程序")}占用，演示改用端口 ${used}，程序会跟着改。`,
  },
  keys: {
    walk: "空格 下一步 · ← 回看 · g N 跳到 · r 重演 · t 输入 · p 暂停 · ? 按键 · q 离开",
    help: "按任意键回到演示。",
    network: "d 丢弃下一个 · c 复制 · l 延迟 · o 对调 · + − 丢包率 · k 结束服务器 · s 启动它",
    typing: "回车 发送 · Tab 换程序 · Esc 交还按键",
    jumping: (digits) => `跳到第 ${digits}_ 步 · 回车 确定 · Esc 取消`,
    leaving: "结束所有程序并离开演示？再按 Ctrl-C 或按 y 离开，其他键留下。",
  },
  states: {
    playing: "播放中",
    paused: "已暂停",
    auto: "自动播放",
    "looking-back": "回看",
    replay: "回放",
    recording: "正在录制",
  },
  faults: { drop: "丢弃", duplicate: "复制", delay: "延迟", swap: "与后一个对调" },
  nextDatagram: (faults) => `下一个数据报：${faults.join("，再下一个：")}`,
  loss: (percent, seed) => `丢包率 ${percent}%（种子 ${seed}）`,
  viewers: (count) => `${count} 人在看`,
  typeTo: (actor) => `${actor}> `,
  page: {
    at: (url) => `给全班看的网页：${url}`,
    outputs: "程序打印的内容",
    picture: "数据报",
    list: "逐条文字说明",
    showList: "列表",
    dark: "深色",
    larger: "放大",
    smaller: "缩小",
    waiting: "演示马上开始。",
    lostConnection: "与演示的连接断开，正在重连。",
    news: (count) => `新增 ${count} 个数据报。`,
  },
  refusals: {
    needsTerminal: (line) => `演示由按键控制，而这里没有终端。加 --auto 可以自动播放：\n  ${line}`,
    cannotWrite: (file, reason) => `${file} 无法写入（${reason}）。`,
    cannotRead: (file, reason) => `${file} 无法读取（${reason}）。`,
    damaged: (file, { code, line }) => `${file} 无法播放：${damages[code]}（第 ${line} 行）。`,
    cannotListen: (address, reason) => `网页无法使用地址 ${address}（${reason}）。请换一个 --host。`,
    badSeconds: (value) => `--auto 不能是 ${value}，应为秒数，例如 5 或 0.5。`,
    otherLesson: (file, lesson) => `${file} 录的是 ${lesson}。请去掉课号，或写上那一课。`,
    fileMissing: (line) => `要用哪个录下的文件？例如：${line}`,
    needsTo: (choices) => `请说明要生成什么：--to ${choices.join("、").replace(/、([^、]*)$/, " 或 $1")}。`,
    needsOutput: "请说明写到哪里：-o 文件，或用 -o - 写到标准输出。",
  },
  written: (file) => `已写入 ${file}。`,
};
