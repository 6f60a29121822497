import type { CheckWords } from "../check.ts";
import { leading } from "./names.ts";

const names: Readonly<Record<string, string>> = { server: "服务器", client: "客户端" };
const named = (actor: string) => leading(names[actor] ?? actor);

export const check: CheckWords = {
  waiting: {
    bind: (actor) => `${named(actor)}还没有绑定端口，正在等它。`,
    keyboard: (actor) => `${named(actor)}还没有读键盘，正在等它。`,
    datagram: (actor) => `${named(actor)}还没有发出数据报，正在等它。`,
    answer: (actor) => `${named(actor)}还没有回信，正在等它。`,
  },
  watching: (folder) => `正在监视 ${folder}：一保存文件就重新检查。`,
  watchKeys: "c 马上检查 · h 提示 · ? 帮助 · q 离开",
  watchEnds: "按 Ctrl-C 结束。",
  watchHelp: `
c          不等保存，马上检查
h          针对没做到的，再给一条提示
?          这些按键
q、Ctrl-C  离开`,
  playing: (title) => `${title}：运行的是写好的程序。下面每支箭头，都是一个真的发出来的数据报。`,
  playedBy: "每段对话的另一端由实验台扮演，用的词是随机的。",
  goOn: (command) => `想跟着课程学，在终端里运行：${command}`,
};
