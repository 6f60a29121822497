import type { WireWords } from "../wire.ts";
import { leading } from "./names.ts";

export const wire: WireWords = {
  title: (lesson) => `中间转发：${lesson}`,
  sits: (address) => `实验台守在 ${address}，也就是客户端发往的地址，收到的每个数据报都转交给服务器。`,
  startServer: (port) => `另开一个终端启动服务器，让它绑定端口 ${port}：`,
  startClients: "再开一个终端，照常启动客户端：",
  inEditor: (port) => `如果在编辑器里运行服务器，就在运行配置里设置环境变量 LAB_PORT=${port}。`,
  writtenIn: "如果服务器报“地址已被占用”（address already in use），说明端口写死在程序里，实验台没法转发。只要改一行：",
  ends: "按 Ctrl-C 结束。",
  seenAs: (client, port, seenAs) =>
    `${leading(client)}从端口 ${port} 发送。服务器看到的是端口 ${seenAs}：那是实验台替这个客户端开的，回信也发到那里。`,
  held: (port, holder) =>
    holder === null
      ? `端口 ${port} 被另一个程序占用（系统没有说是哪个），实验台无法守在那里。`
      : `端口 ${port} 被 ${holder} 占用，实验台无法守在那里。`,
  rival: (port, holder) => `${holder} 也绑定了端口 ${port}，本该经过实验台的数据报被它收走了。`,
  asks: "这个程序会读取 LAB_PORT，只是启动时没有设置它。先结束这个程序，再按这个顺序来：",
  change: (file, line) => `端口写死在程序里，实验台没法转发。只要改一行：${file} 第 ${line} 行`,
  changeOneLine: "如果那就是你的服务器，说明端口写死在程序里。只要改一行：",
  from: "现在",
  to: "改成",
  atTheTop: (line) => `并在文件开头加上：${line}`,
  thenAgain: (line) => `改好后结束那个程序，先启动转发：${line}`,
  nothing: "没有数据报经过。",
  summary: (toServer, toClients, clients) =>
    `${clients} 个客户端一共发给服务器 ${toServer} 个数据报，服务器发回 ${toClients} 个。`,
  lost: (count) => `其中 ${count} 个丢失了。`,
  free: (port) => `端口 ${port} 已经释放。`,
};
