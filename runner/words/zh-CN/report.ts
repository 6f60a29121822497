import type { ReportWords } from "../report.ts";

export const report: ReportWords = {
  outcomes: { met: "做到了", unmet: "没做到", undecided: "未能判定", skipped: "跳过" },
  conclusions: { passed: "通过", failed: "还没通过", undecided: "未能判定" },
  lesson: (number, title) => `第 ${number} 课《${title}》`,
  counts: ({ met, unmet, undecided, skipped }) => {
    const rest = [
      ...(unmet > 0 ? [`${unmet} 项没做到`] : []),
      ...(undecided > 0 ? [`${undecided} 项未能判定`] : []),
      ...(skipped > 0 ? [`${skipped} 项跳过`] : []),
    ];
    return [`共 ${met + unmet + undecided + skipped} 项，做到 ${met} 项`, ...rest].join("，");
  },
  summary: (lesson, conclusion, counts, time) => `${lesson}：${conclusion}。${counts}，用时 ${time}。`,
  time: (milliseconds) =>
    milliseconds < 1000 ? `${Math.round(milliseconds)} 毫秒` : `${(milliseconds / 1000).toFixed(1)} 秒`,
  skipped: (id) => `要先做到${id === null ? "前面的一项" : ` ${id}`}`,
  waitsFor: (sentence) => `要先做到“${sentence.replace(/。$/, "")}”`,
  undecided: "实验台未能判定。",
  marked: (outcome, sentence) => `${outcome}：${sentence}`,
  noted: (sentence, notes) => (notes.length === 0 ? sentence : `${sentence}（${notes.join("；")}）`),
  metCount: (met, all) => `${all} 次中做到 ${met} 次`,
  repeated: (count) => `同样的检查做了 ${count} 次，每一项列出的是最差的一次。`,
  labels: { printed: "打印", next: "建议", hint: "提示", again: "再查", seed: "种子" },
  printedBy: { server: "服务器打印了：", client: "客户端打印了：" },
  here: "在这里",
  nothing: "（什么也没有）",
  linesBefore: (count) => `（前面还有 ${count} 行）`,
  table: { lesson: "课", verdict: "结果", met: "做到", time: "用时" },
  ofAll: (met, all) => `${met}/${all}`,
};
