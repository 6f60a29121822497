import type { GuideWords } from "../guide.ts";
import { amid, leading, trailing } from "./names.ts";

export const guide: GuideWords = {
  whichLanguage: "实验台用哪种语言？",
  whichTrack: "你想用哪种语言写程序？",
  tracks: { typescript: "TypeScript", python: "Python" },
  newWorkspace: (folder) => `你的程序放在 ${folder}`,
  damaged: (file, keptAs) =>
    keptAs === null
      ? `${file} 无法读取，也移不走；实验台不会覆盖它。`
      : `${file} 已损坏，原样保存为 ${keptAs}；实验台另建了一个新的。`,
  comeBack: "进度已经保存。要接着学：",
  lesson: (number, title) => `第 ${number} 课：${title}`,
  minutes: (minutes) => `大约 ${minutes} 分钟`,
  kinds: {
    read: "读",
    predict: "猜",
    run: "跑",
    change: "改",
    check: "查",
    "look-back": "回头看",
  },
  stepOf: (step, steps) => `${step}/${steps}`,
  keys: {
    page: "回车 继续 · b 返回 · l 课程 · ? 帮助 · q 离开",
    help: "回车 继续 · b 返回 · Esc 关闭",
    told: "回车 继续 · q 离开",
    predict: "↑↓ 或数字键选择 · 回车 确定 · b 返回 · ? 帮助 · q 离开",
    list: "↑↓ 加回车，或直接按数字，打开一课 · b 返回 · q 离开",
    typing: "Tab：换一个程序 · Esc：菜单 · Ctrl-C：离开",
    menu: "↑↓ 加回车，或直接按字母 · Esc 关闭",
    leaving: "y：结束程序并离开 · 其他键：留下",
    change: (hasSolution) =>
      hasSolution
        ? "e 编辑 · c 检查 · h 提示 · s 参考答案 · t 任务 · n 继续 · b 返回 · q 离开"
        : "e 编辑 · c 检查 · h 提示 · t 任务 · n 继续 · b 返回 · q 离开",
    checked: (passed) => (passed ? "回车 继续 · b 返回 · q 离开" : "回车 回去改 · c 再查一次 · n 跳过 · q 离开"),
  },
  help: `## 按键

| 按键 | 作用 |
|---|---|
| 回车、空格、→ | 继续 |
| b、← | 返回 |
| l | 全部课程和进度 |
| q、Ctrl-C | 离开；下次回到原处 |

程序占用键盘时，所有字符都交给它：

| 按键 | 作用 |
|---|---|
| Tab、Shift-Tab | 换到后一个、前一个程序 |
| ↑、↓ | 以前输入过的行 |
| Esc | 菜单：停止、启动程序，再开一个客户端，继续 |
| Ctrl-C | 先问一声，再离开 |

在“改”这一步：

| 按键 | 作用 |
|---|---|
| e | 打开编辑器（\`$VISUAL\`、\`$EDITOR\`） |
| c | 马上检查；每次保存也会自动检查 |
| h | 再给一条提示 |
| t | 再看一遍任务 |
| s | 参考答案在哪里（通过之后，或三次没通过之后） |
`,
  list: {
    title: "全部课程",
    page: (file) => `你的小结：${file}`,
  },
  prediction: {
    welcome: "结果还没有揭晓。猜错也很好：猜错的地方记得最牢。",
    earlier: (choice) => `你上次猜的是：${choice}`,
    youSaid: (choice) => `你猜的是：${choice}`,
    cameTrue: (choice) => `实际上是：${choice}`,
    asYouSaid: "和你猜的一样。",
    otherwise: "和你猜的不一样。",
  },
  run: {
    held: (port, holder, own) =>
      `端口 ${port} 被${amid(holder ?? "别的程序")}占用。实验台改用端口 ${own}，程序会跟着改。`,
    writtenIn: (port) => `服务器把端口 ${port} 写死了，而实验台正守在那里。请让它读取 LAB_PORT。`,
    instead: (track) =>
      `写好的程序在这里用 ${track === "python" ? "Python" : "TypeScript"} 运行：没有找到另一种解释器。`,
    labPort: (port, servers) =>
      `端口 ${port} 是实验台自己的：客户端发到这里，实验台站在中间，转交到服务器的端口 ${servers}，回信也由它转回。箭头就是这样画出来的。`,
    notBound: (actor) => `${leading(actor)}还没有绑定端口。按 Esc，停止它再启动。`,
    quests: (done, all) => `任务 ${done}/${all}`,
    next: (quest) => `下一个：${quest}`,
    ticked: (quest) => `完成：${quest}`,
    allTicked: "任务全部完成。可以接着玩；按 Esc、回车继续。",
    typeTo: (actor) => `${actor}> `,
    ended: (actor) => `${actor}（已结束）`,
    failed: (actor) => `${actor}（出错）`,
    hasEnded: (actor) => `（按 Esc 重新启动${trailing(actor)}）`,
    nobodyReads: (actor) => `${leading(actor)}已经结束，这一行没有程序来读。按 Esc 重新启动它。`,
    skippedLines: (count) => `……来得太多太快，图中略去 ${count} 行……`,
    leaving: "结束程序并离开吗？进度会保存。",
    menu: {
      title: "实验台菜单",
      stop: (actor) => `停止${trailing(actor)}`,
      start: (actor) => `启动${trailing(actor)}`,
      startAgain: (actor) => `重新启动${trailing(actor)}`,
      oneMore: (actor) => `再开一个：${actor}`,
      goOn: "继续下一步",
      goBack: "回到上一步",
      text: "再读一遍这一步的说明",
      help: "按键说明",
      leave: "离开实验台",
      close: "关闭菜单",
    },
  },
  change: {
    yours: (files) => `你的文件：${files.join("  ")}`,
    watching: "每次保存都会检查；按 c 马上检查。",
    result: (verdict, met, all) =>
      `${{ passed: "通过", failed: "还没通过", undecided: "未能判定" }[verdict]}：共 ${all} 项，做到 ${met} 项。`,
    more: (lines) => `空格：还有 ${lines} 行`,
    checking: "正在检查……",
    notChecked: "没能检查，原因见上面。",
    noEditor: "$VISUAL 和 $EDITOR 都没有指定编辑器。请用任何编辑器打开：",
    editing: (command) => `正在编辑：${command}`,
    editorMissing: (command) =>
      `编辑器 ${command} 启动不了。请把 $VISUAL 或 $EDITOR 设成已经安装的编辑器，也可以自己打开文件：`,
    hint: (level, of, sentence) => `提示 ${level}/${of}：“${sentence}”`,
    noHint: "每一项都做到了，没有什么要提示的。",
    solution: (folder) => `参考答案在这里，可以对照着看：\n  ${folder}`,
    noSolutionYet: "通过之后，或三次没通过之后，才显示参考答案。",
  },
  lookBack: {
    predictions: "你的猜测和实际记录",
    notPredicted: "（没有猜）",
    notTried: (quest) => `还没有试过。做完这个任务就能看到：${quest}`,
    keep: "记住这一句",
    tryNext: "接下来试试",
    picture: "你自己的那次运行",
    code: "起作用的几行代码",
    kept: (file) => `这一页已存为 ${file}`,
    next: (lesson) => `按回车打开下一课，${lesson}`,
    finished: "这是最后一课。按回车离开。",
    regressed: (lesson) => `**${lesson}**。以前通过了，现在没做到的有：`,
    notChecked: (lesson) => `**${lesson}**。以前通过了，现在没能检查：`,
    undecided: (lesson) => `**${lesson}**。以前通过了，现在未能判定的有：`,
    toMend: "按 l 打开课程列表，选要改的那一课，就直接到“改你的程序”那一步。",
    allStand: "以前通过的课又检查了一遍：现在仍然通过。",
  },
};
