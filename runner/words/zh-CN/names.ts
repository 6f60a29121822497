/** A name between Chinese letters: a blank parts it from them where a Latin letter or a digit would touch one. */
export const amid = (name: string): string => name.replace(/^(?=[\w.$/])/, " ").replace(/(?<=[\w)])$/, " ");

/** The same where a sentence begins with the name. */
export const leading = (name: string): string => amid(name).trimStart();

/** The same where the name ends a phrase. */
export const trailing = (name: string): string => amid(name).trimEnd();
