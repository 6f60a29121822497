import type { CommandWords } from "../commands.ts";

export const commands: CommandWords = {
  minutes: (minutes) => `${minutes} 分钟`,
  states: {
    passed: "已通过",
    failed: "还没通过",
    regressed: "以前通过，现在没通过",
    undecided: "未能判定",
    begun: "已开始",
    new: "",
  },
  damaged: (file, keptAs) =>
    keptAs === null
      ? `${file} 无法读取，也移不走。把它移走之前，什么都不会保存。`
      : `${file} 已损坏，原样保留为 ${keptAs}，另建了一个新的。`,
  notKept: (file, reason) => `${file} 无法写入（${reason}），这次的结果只显示，没有保存。`,
  list: {
    state: (word) => `（${word}）`,
    page: (file) => `你的小结：${file}`,
    goOn: (line) => `接着学：${line}`,
    allPassed: "所有课程都通过了。",
  },
  run: {
    running: (file, address) => `${file}，地址 ${address}`,
    ends: "按 Ctrl-C 结束",
    solution: (line) => `这里没有工作区，运行的是这一课写好的程序。想自己写：${line}`,
    held: (port, name, pid, line) =>
      `端口 ${port} 被${pid === 0 ? "另一个程序" : ` ${name || "某个程序"}（pid ${pid}）`}占用，服务器绑定不了。\n请结束那个程序，或者让服务器和客户端都换一个端口：${line}`,
    again: "按了 Ctrl-C，它还在运行。再按一次就强制结束。",
  },
  hint: {
    count: (number, all) => `提示 ${number}/${all}`,
    next: (line) => `再要一条：${line}`,
    last: (line) => `这是最后一条提示。参考答案：${line}`,
    noneNeeded: (line) => `上次检查，每一项都做到了。再检查一次：${line}`,
  },
  solution: {
    sure: "这一课还没通过，现在就看参考答案吗？",
    yours: (file) => `你的程序：${file}`,
    ours: (file) => `参考答案：${file}`,
    noneOfYours: "你的程序：没有这个文件",
  },
  reset: {
    sure: (files) => `要把 ${files.join("、")} 恢复成最初的样子吗？现在的内容会留一份备份。`,
    replaced: (file, backup) => `${file} 已恢复成最初的样子。你写的留在：${backup}`,
    added: (file) => `${file} 已重新放好。`,
    nothing: "什么都没有改动。",
  },
  roles: { server: "服务器", client: "客户端" },
  yes: { pattern: /^\s*(y(es)?|是|好|要)\s*$/i, choice: "[y/N]" },
};
