import { output, payload, type DoubtWords } from "../../findings.ts";
import { programs } from "../programs.ts";

export const doubts: DoubtWords = {
  "port-held": ({ port, holder }, { escaped, lab }) => ({
    message:
      holder === null
        ? `实验台没法检查这一项：UDP 端口 ${port} 被别的程序占用，系统没有说是哪一个。`
        : `实验台没法检查这一项：UDP 端口 ${port} 被别的程序占用，是 ${escaped(holder)}。`,
    next:
      holder === null
        ? `找到占用端口的程序（也许是你在另一个终端里运行的），结束它，再检查一次。\`${lab} doctor\` 会列出各课的端口。`
        : `如果那是你的程序，就结束它（括号里是进程号），再检查一次。\`${lab} doctor\` 会列出各课的端口被谁占用。`,
  }),
  "no-interpreter": ({ language, tried }, { escaped, lab }) => ({
    message: `实验台没能启动程序：这台机器上没有找到能运行 ${escaped(language)} 的程序${
      tried.length === 0 ? "。" : `（试过 ${tried.map(escaped).join("、")}）。`
    }`,
    next: `请安装它，或者换另一种语言来学（\`--track\`）；\`${lab} doctor\` 会列出找到了什么。`,
  }),
  "no-permission": ({ what }, { escaped, lab }) => ({
    message: `实验台没能做它该做的事：系统不允许它做这件事：${escaped(what)}。`,
    next: `看看是不是有防火墙、沙箱或容器在限制，允许它使用 127.0.0.1 之后再检查一次；\`${lab} doctor\` 会给出更多信息。`,
  }),
  "machine-too-slow": () => ({
    message: "实验台没法判定：这台机器太忙了，连实验台自己都跟不上。",
    next: "这与你的程序无关。请先结束别的占用处理器的程序（或者一次少检查几个），再检查一次。",
  }),
  flooded: ({ dropped }) => ({
    message: `实验台没法判定：别的程序往它的套接字里发了太多数据报，系统丢弃了 ${dropped} 个，其中也许就有这个程序发的。`,
    next: "这与你的程序无关。请查出是谁在向这台机器的 UDP 端口发数据报，结束它，再检查一次。",
  }),
  "not-on-this-system": ({ what }) =>
    what === "hold-still"
      ? {
          message: "实验台没法检查这一项：要先让程序停住，等数据报排起队来，而在这个系统上做不到。",
          next: "这与你的程序无关。在 Linux 上可以检查这一项，其余各项不受影响。",
        }
      : {
          message: "实验台没法检查这一项：它没能查出这个系统上的数据报最大可以有多大。",
          next: "这与你的程序无关。和这个上限无关的各项照常检查。",
        },
  "lab-error": ({ detail }, { escaped }) => ({
    message: `实验台自己出错了：${escaped(detail.split("\n", 1)[0] ?? "")}`,
    seen: output(detail),
    next: "这是实验台的错，不是你程序的错。请再检查一次；如果还是这样，请把这里的全部文字连同种子一起发给你的老师，或者到 udp-lab 的项目主页上反馈。",
  }),
  "not-flushed": (facts, { role }) => ({
    message: `实验台没能看出${programs[role]}有没有打印：数据报已经送到，却还没有看到任何输出。`,
    expected: payload(facts.payload),
    next: "在终端里它也许会马上打印；在这里它的输出进了管道，有些语言会先把文字攒在缓冲区里。请让它每次打印后都刷新缓冲区（`flush=True`、`fflush(stdout)`、`$| = 1`、`$stdout.sync = true`），再检查一次。",
  }),
};
