/** One column of a Markdown table. */
export interface Column<Row> {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cell: (row: Row) => string;
}

/** A Markdown table, padded as the formatter leaves it. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const rendered = columns.map(({ title, align, cell }) => {
    const cells = [title, ...rows.map(cell)];
    const width = Math.max(3, ...cells.map((text) => text.length));
    const pad = (text: string) => (align === "left" ? text.padEnd(width) : text.padStart(width));
    const rule = align === "left" ? "-".repeat(width) : `${"-".repeat(width - 1)}:`;
    const [head = "", ...body] = cells.map(pad);
    return [head, rule, ...body];
  });
  const lines = Array.from({ length: rows.length + 2 }, (_, line) => rendered.map((cells) => cells[line]).join(" | "));
  return lines.map((line) => `| ${line} |`).join("\n");
}

/**
 * `text` with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced. Throws where the markers are
 * missing, so that a section cannot fall silently out of date.
 */
export function replaceSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`no section "${name}"`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** A share of 0..1 as per cent with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A count with its thousands parted. */
export function whole(count: number): string {
  return count.toLocaleString("en-US");
}
