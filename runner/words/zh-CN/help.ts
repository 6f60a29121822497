import type { HelpWords } from "../help.ts";

export const help: HelpWords = {
  about: "用真实的程序和真实的数据报，弄懂 UDP 到底做了什么。",
  headings: { usage: "用法", commands: "命令", options: "选项", examples: "例子" },
  placeholders: { options: "选项", command: "命令" },
  bare: "不带命令：打开课程，从上次停下的地方接着学。",
  title: (command, about) => `${command}：${about}`,
  version: "显示版本号",
  more: (line) => `某个命令的详细说明：${line}`,
  commands: {
    start: {
      about: "打开课程，从第 N 课开始",
      more: "--dir 指定工作区文件夹，新建的或已有的都可以；不指定就用 ./udp-lab。",
      examples: [
        { line: "start", does: "从上次停下的地方接着学" },
        { line: "start 3", does: "从第 3 课开始" },
        { line: "start --dir ~/udp --track python", does: "工作区放在 ~/udp，用 Python" },
      ],
    },
    list: {
      about: "列出所有课程和完成情况",
      examples: [{ line: "list", does: "所有课程" }],
    },
    run: {
      about: "在这个终端里运行你写的第 N 课的服务器或客户端",
      more: "程序从环境变量 LAB_HOST 和 LAB_PORT 得知这一课的地址。想换地址，先设置它们。",
      examples: [
        { line: "run 1 server", does: "你写的第 1 课的服务器" },
        { line: "run sticky client --track python", does: "第 3 课的 Python 客户端" },
        { line: "run 2 server --dir ~/mine", does: "~/mine 里的 server.ts、.py、.go……" },
      ],
    },
    check: {
      about: "检查你写的第 N 课的程序，不写 N 就检查全部",
      more: "只给 --server 或只给 --client，就只检查那一个程序。",
      examples: [
        { line: "check 1", does: "检查第 1 课的服务器和客户端" },
        { line: "check 2 --track python", does: "检查用 Python 写的" },
        { line: 'check 1 --server "./server 8080"', does: "检查任何能启动的程序" },
        { line: "check 1 --repeat 20", does: "看看是不是碰巧通过" },
        { line: "check --reporter junit -o report.xml", does: "检查全部，结果交给持续集成" },
      ],
    },
    watch: {
      about: "每次保存都重新检查",
      examples: [{ line: "watch 1", does: "第 1 课，按 Ctrl-C 停止" }],
    },
    hint: {
      about: "再给一条第 N 课的提示",
      more: "默认针对上次检查里没做到的第一条要求，也可以指明是哪一条。",
      examples: [
        { line: "hint 1", does: "一条比一条说得更多" },
        { line: "hint 1 client-trims", does: "只针对这一条要求" },
      ],
    },
    solution: {
      about: "第 N 课的参考答案，和你的程序放在一起看",
      examples: [
        { line: "solution 1", does: "还没通过时会先问一句" },
        { line: "solution 2 server --track python", does: "只看一个程序，Python 版" },
      ],
    },
    reset: {
      about: "把第 N 课恢复成最初的样子，你写的留作备份",
      examples: [
        { line: "reset 1", does: "服务器和客户端都恢复" },
        { line: "reset 1 client --yes", does: "只恢复客户端，不再询问" },
      ],
    },
    wire: {
      about: "画出你自己启动的程序之间的每一个数据报",
      examples: [{ line: "wire 1", does: "然后在别的终端里启动服务器和客户端" }],
    },
    demo: {
      about: "给全班演示一课",
      examples: [
        { line: "demo 1", does: "按一次键走一步" },
        { line: "demo 3 --web", does: "在浏览器里演示" },
        { line: "demo 1 --auto 5 --record class.jsonl", does: "每 5 秒走一步，并录下来" },
      ],
    },
    export: {
      about: "把录下的过程导出成图片、网页或抓包文件",
      examples: [
        { line: "export class.jsonl --to svg -o class.svg", does: "导出图片" },
        { line: "export class.jsonl --to pcapng -o class.pcapng", does: "用 Wireshark 打开" },
      ],
    },
    doctor: {
      about: "看看这台机器上有什么，各课的端口被谁占用",
      examples: [{ line: "doctor", does: "遇到问题先看这里" }],
    },
  },
  options: {
    server: "检查这条命令启动的程序，代替你的服务器文件",
    client: "检查这条命令启动的程序，代替你的客户端文件",
    reporter: "结果用什么格式",
    output: "结果写到这个文件",
    repeat: "同样的检查做这么多次",
    seed: "沿用某一次检查的随机单词",
    web: "在浏览器里演示",
    host: "网页用哪个地址",
    auto: "每隔这么多秒自动走一步",
    record: "把过程录到这个文件",
    replay: "回放录下的文件",
    to: "导出成什么",
    yes: "不再询问",
    dir: "你的 server 和 client 所在的文件夹",
    track: "程序用什么语言写",
    lang: "实验台用什么语言",
    plain: "只用纯文本行：没有动态画面，没有颜色",
    "no-color": "不用颜色",
    help: "显示这份说明",
  },
};
