/** What a channel takes as text. */
export interface TextFormat {
  /** The most that `measure` may come to. */
  readonly limit: number;
  readonly measure: (text: string) => number;
  /** Makes text from outside mean nothing but itself in the markup of the channel. */
  readonly escape: (text: string) => string;
  /** Whether the title goes its own way, as the subject of a mail, and not into the text. */
  readonly titleApart: boolean;
}

/** UTF-16 units: never fewer than the characters that a service counts. */
export function unitsOf(text: string): number {
  return text.length;
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

export function asItIs(text: string): string {
  return text;
}

/**
 * Sections with a blank line before each, cut at the end of a line where they are too long.
 *
 * @param head lines before the sections
 * @param more the last line of a text that was cut, given how many sections do not appear in it
 */
export function fit(
  head: readonly string[],
  sections: readonly (readonly string[])[],
  { limit, measure }: TextFormat,
  more: (sections: number) => string,
): string {
  const firsts = sections.map(([first = "", ...rest]) => [`\n${first}`, ...rest]);
  const whole = [...head, ...firsts.flat()].join("\n").trimStart();
  if (measure(whole) <= limit) return whole;
  let room = limit - measure(more(sections.length));
  const takes = (line: string): boolean => (room -= measure(`${line}\n`)) >= 0;
  const kept = head.filter(takes);
  let begun = 0;
  for (const section of firsts) {
    const lines = section.slice(0, lengthOf(section, takes));
    kept.push(...lines);
    begun += Math.sign(lines.length);
  }
  return [...kept, more(sections.length - begun)].join("\n").trimStart();
}

/** How many of the first lines are taken: up to the one that is not. */
function lengthOf(lines: readonly string[], takes: (line: string) => boolean): number {
  const refused = lines.findIndex((line) => !takes(line));
  return refused < 0 ? lines.length : refused;
}
