import type { ProblemWords } from "../problems.ts";

const meant = (suggestion: string | null) => (suggestion === null ? "" : `是不是想输入 ${suggestion}？`);
const lines = (items: readonly string[]) => items.map((item) => `\n  ${item}`).join("");
const either = (items: readonly string[]) => items.join("、").replace(/、([^、]*)$/, " 或 $1");

export const problems: ProblemWords = {
  "unknown-command": ({ name, suggestion }, self) =>
    `没有 ${name} 这个命令。${meant(suggestion)}\n全部命令：${self} --help`,
  "unknown-option": ({ option, suggestion }) => `这里没有 ${option} 这个选项。${meant(suggestion)}`,
  "option-needs-value": ({ option, value }) => `${option} 后面要跟一个值：${option} ${value}`,
  "option-takes-no-value": ({ option }) => `${option} 后面不跟值。`,
  "bad-value": ({ option, value, choices }) =>
    `${option} 不能是 ${value}${choices.length === 0 ? "" : `，只能是 ${either(choices)}`}。`,
  "bad-count": ({ option, value }) => `${option} 不能是 ${value}，只能是 1 或更大的整数。`,
  "unexpected-argument": ({ argument }) => `这里用不上 ${argument}。`,
  "lesson-missing": ({ command }, self) => `是哪一课？例如：${self} ${command} 1\n全部课程：${self} list`,
  "role-missing": ({ command }, self) => `是服务器（server）还是客户端（client）？例如：${self} ${command} 1 server`,
  "unknown-role": ({ name }) => `没有 ${name} 这个角色，只有 server 和 client。`,
  "unknown-expectation": ({ name, known }) => `这一课没有 ${name} 这条要求，有的是：${lines(known)}`,
  "needs-answer": ({ option }) => `这一步要先问一句，可这里没有终端，没法回答。加上 ${option} 就表示同意。`,
  "no-workspace": ({ begin, elsewhere }) =>
    `这里和上级文件夹里都没有工作区，实验台不知道哪些文件是你的。\n开始学习：${begin}${elsewhere === null ? "" : `\n或者指明文件在哪里：${elsewhere}`}`,
  "no-folder": ({ folder }) => `没有 ${folder} 这个文件夹。`,
  "cannot-write": ({ path, reason }) => `${path} 无法写入（${reason}）。请换一个文件：-o 文件`,
  "unknown-lesson": ({ name, suggestion }, self) => `没有 ${name} 这一课。${meant(suggestion)}\n全部课程：${self} list`,
  "ambiguous-lesson": ({ name, candidates }) => `${name} 可以指下面几课，请写得更完整些：${lines(candidates)}`,
  "no-program": ({ role, folder, track, begin }) => {
    const wanted =
      track === null
        ? `${role}.ts、${role}.py 等`
        : track === "python"
          ? `${role}.py`
          : `${role}.ts、${role}.js 或 ${role}.mjs`;
    const next = begin === undefined ? `请放一个进去，或者换一个文件夹：--dir DIR` : `要用实验台的起步程序：${begin}`;
    return `${folder} 里没有 ${role} 程序，找过的文件名：${wanted}。\n${next}`;
  },
  "two-programs": ({ role, folder, files, deciding }) => {
    const next =
      deciding.length === 0
        ? "请只留下一个，或者换一个文件夹：--dir DIR"
        : `请用 ${either(deciding.map((track) => `--track ${track}`))} 指明，或者只留下一个。`;
    return `${folder} 里有几个文件都可能是 ${role}：${lines(files)}\n${next}`;
  },
  "no-interpreter": ({ language, tried }) =>
    `这台机器上没有找到 ${language}，试过这些名字：${tried.join("、")}。\n请先安装，或把它加进 PATH，然后再试。`,
  "does-not-compile": ({ file, text }) => `${file} 编译不通过：\n\n${text}`,
  "no-cache": ({ folders }) =>
    `编译出来的程序没有地方存放，这些文件夹都无法写入：${lines(folders)}\n请把其中一个改成可写，或者用环境变量 XDG_CACHE_HOME 或 TMPDIR 另外指定一个，然后再试。`,
  "lab-error": ({ detail }) =>
    `实验台自己出错了：${detail.split("\n", 1)[0]}\n这是实验台的错，不是你程序的错。请再试一次；如果还是这样，请把这里的全部文字发给你的老师，或者到 udp-lab 的项目主页上反馈。\n\n${detail}`,
  "unknown-kind": ({ file }) =>
    `实验台不知道怎样运行 ${file}。\n检查时可以直接给出命令行：--server 命令 或 --client 命令。`,
};
