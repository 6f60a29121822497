/** Lines that go on with the statement above them. */
const goesOn = /^(?:\s|$|[)\]}]|(?:else|elif|except|finally)\b)/;
const comment = /^(?:\/\/|#)/;
const imported = /^(?:import|from)\b/;

/** The statements of a program's outermost level, each with the comments above it. */
function statementsOf(source: string): readonly string[] {
  const statements: string[][] = [];
  let isOpen = false;
  for (const line of source.split(/\r?\n/)) {
    const last = statements.at(-1);
    if (last && (isOpen || goesOn.test(line))) last.push(line);
    else statements.push([line]);
    isOpen = comment.test(line);
  }
  return statements.map((lines) => lines.join("\n").trimEnd());
}

/** What the learner has made of a starter: the statements that are not in it, whole. */
export function changedStatements(source: string, starter: string): readonly string[] {
  const before = new Set(statementsOf(starter));
  return statementsOf(source).filter(
    (statement) => statement !== "" && !imported.test(statement) && !before.has(statement),
  );
}
