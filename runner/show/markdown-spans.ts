import type { MarkedToken, Token } from "marked";
import type { Style } from "./paint.ts";
import { joinedLines, type Span } from "./wrap.ts";

/** A text of Markdown's inline marks as styled spans. Without colour, code keeps its backticks. */
export function spansOf(tokens: readonly Token[], colour: boolean, styles: readonly Style[] = []): Span[] {
  const within = (inner: readonly Token[] | undefined, style?: Style) =>
    spansOf(inner ?? [], colour, style === undefined ? styles : [...styles, style]);
  return (tokens as readonly MarkedToken[]).flatMap((token): Span[] => {
    switch (token.type) {
      case "strong":
        return within(token.tokens, "bold");
      case "em":
        return within(token.tokens, "italic");
      case "codespan":
        return [{ text: colour ? token.text : `\`${token.text}\``, styles: [...styles, "magenta"] }];
      case "link": {
        const address = token.href === token.text ? [] : [{ text: ` (${token.href})`, styles }];
        return [...within(token.tokens, "underline"), ...address];
      }
      case "br":
        return [{ text: "\n", styles }];
      case "html":
        return [];
      case "text":
        return token.tokens ? within(token.tokens) : [{ text: joinedLines(token.text), styles }];
      default:
        return "text" in token ? [{ text: joinedLines(token.text), styles }] : [];
    }
  });
}
