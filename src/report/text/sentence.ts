/** A fragment as a sentence: with a capital and a full stop. */
export function sentence(fragment: string): string {
  return `${capitalized(fragment)}${/[.!?…]$/.test(fragment) ? "" : "."}`;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
