import type { Ending } from "../../model/verdict.ts";
import type { Telling } from "../findings.ts";

export const datagram = (payload: Uint8Array, { quoted }: Telling) =>
  payload.length === 0 ? "空数据报" : `数据报 ${quoted(payload)}`;

/** The same before a Chinese letter: a blank parts the quotation mark from it. */
export const datagramThen = (payload: Uint8Array, telling: Telling) =>
  payload.length === 0 ? datagram(payload, telling) : `${datagram(payload, telling)} `;

/** Stands before 之后. */
export const typing = (line: string, { quoted }: Telling) => (line === "" ? "在空行上按回车" : `输入 ${quoted(line)} `);

export function howItEnded({ code, signal }: Ending, { escaped }: Telling): string {
  if (signal !== null) return `信号 ${escaped(signal)}`;
  return code === null ? "退出方式未知" : `退出码 ${code}`;
}

export function whyItEnded({ code, lastLines }: Ending): string {
  if (code === 0)
    return "它没有出错，一路走到了最后一行。想一想本该由什么让它继续运行：一个循环，还是一个开着的套接字？";
  return lastLines.length > 0
    ? "读一读它最后打印的几行，里面多半写着是哪个文件、哪一行出的事。"
    : "在此之前它什么也没有打印。单独开一个终端运行它，看看它说些什么。";
}
