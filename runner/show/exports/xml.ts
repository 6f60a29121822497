/** Text for XML and HTML. What XML cannot hold at all was escaped before it came here. */
export function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
