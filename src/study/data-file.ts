const lineWidth = 120;

/** What a generated data file holds: one typed constant. */
export interface DataFile {
  readonly type: string;
  /** Module of the type, as seen from the data file. */
  readonly from: string;
  readonly name: string;
  /** The type as the constant carries it, e.g. `readonly RuleRecord[]`. */
  readonly annotation: string;
  /** Where the numbers come from: paragraphs of the comment above the constant. */
  readonly header: readonly string[];
  readonly value: unknown;
}

/** The text of a data file, laid out as the formatter leaves it, so that generating it anew changes no byte. */
export function renderDataFile({ type, from, name, annotation, header, value }: DataFile): string {
  return [
    `import type { ${type} } from "${from}";`,
    "",
    "/**",
    header.map(comment).join("\n *\n"),
    " */",
    `export const ${name}: ${annotation} = ${literal(value, "")};`,
    "",
  ].join("\n");
}

function comment(paragraph: string): string {
  const lines = [" *"];
  for (const word of paragraph.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= lineWidth) lines[lines.length - 1] = longer;
    else lines.push(` * ${word}`);
  }
  return lines.join("\n");
}

/**
 * Plain data as TypeScript: a flat list that fits on one line, anything else on a line for each member.
 *
 * @param before columns taken on its first line after the indent
 */
function literal(value: unknown, indent: string, before = 0): string {
  if (Array.isArray(value)) return listLiteral(value, indent, before);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${key}: ${literal(member, `${indent}  `, `${key}: `.length)}`,
  );
  return block("{", members, "}", indent);
}

function listLiteral(values: readonly unknown[], indent: string, before: number): string {
  const items = values.map((value) => literal(value, `${indent}  `));
  const line = `[${items.join(", ")}]`;
  const isFlat = values.every((value) => typeof value !== "object" || value === null);
  return isFlat && indent.length + before + line.length < lineWidth ? line : block("[", items, "]", indent);
}

function block(open: string, members: readonly string[], close: string, indent: string): string {
  return [open, ...members.map((member) => `${indent}  ${member},`), `${indent}${close}`].join("\n");
}
