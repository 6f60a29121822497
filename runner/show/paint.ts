import kleur from "kleur";

const styles = ["bold", "dim", "italic", "underline", "red", "green", "yellow", "blue", "magenta", "cyan"] as const;
export type Style = (typeof styles)[number];
export type Paint = (style: Style, text: string) => string;

const plain: Paint = (_style, text) => text;

/** kleur asks the environment by itself; here the caller has decided. */
const coloured: Paint = (style, text) => {
  const before = kleur.enabled;
  kleur.enabled = true;
  const painted = kleur[style](text);
  kleur.enabled = before;
  return painted;
};

export function paint(colour: boolean): Paint {
  return colour ? coloured : plain;
}
