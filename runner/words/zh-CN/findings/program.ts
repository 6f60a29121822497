import { output, words, type FindingWords } from "../../findings.ts";
import { howItEnded, whyItEnded } from "../phrases.ts";
import { programs } from "../programs.ts";

export const program = {
  "ended-early": ({ ending }, telling) => ({
    message: `对话还没有结束，${programs[telling.role]}就退出了（${howItEnded(ending, telling)}）。`,
    expected: words(`${programs[telling.role]}运行到对话结束`),
    seen: output(ending.lastLines.join("\n")),
    next: whyItEnded(ending),
  }),
  "does-not-compile": ({ file, text }, { role, escaped }) => ({
    message: `${programs[role]}编译不通过（${escaped(file)}）。`,
    seen: output(text),
    next: "先改好第一处错误，再检查一次：后面的错误往往是它引起的。",
  }),
  "could-not-start": ({ reason, command }, { role, escaped }) => ({
    message: `${programs[role]}没能启动（${escaped(reason)}）。`,
    expected: words(`能用这条命令启动：${escaped(command)}`),
    next: "把这条命令粘贴到终端里试试：文件在不在，名字拼对了没有，有没有运行权限？",
  }),
  "never-happened": () => ({
    message: "这件事一直没有发生，而在它之前也没有查出别的问题。",
    next: "亲手演一遍：启动两个程序，照这句话去做，看看对话停在了哪里。",
  }),
} satisfies Partial<FindingWords>;
