import type { Role } from "../../model/lesson.ts";

export const programs: Readonly<Record<Role, string>> = { server: "服务器", client: "客户端" };
