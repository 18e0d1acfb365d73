/** Markup that is safe to be written as it is. Only `html` makes it. */
export class Markup {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** @internal For `html`, and for constant texts of our own that are no markup of a page: style sheets and scripts. */
  static trusted(text: string): Markup {
    return new Markup(text);
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in markup. Text and numbers are escaped; `null` is nothing; lists are joined. */
export type Part = string | number | Markup | null | readonly Part[];

/**
 * Markup of a page or a picture. Whatever is put into it is escaped unless it is such markup itself, so that forgetting to
 * escape is not possible. Values of attributes stand in double quotes.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = texts[0] ?? "";
  for (const [index, part] of parts.entries()) markup += written(part) + (texts[index + 1] ?? "");
  return Markup.trusted(markup);
}

function written(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if (part === null) return "";
  return part instanceof Markup ? part.text : part.map(written).join("");
}

const SPECIAL = /[&<>"'`]/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Control, format and separator characters, lone surrogates, what XML forbids: they turn text around, hide it or break the page. */
const UNWRITABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** Text as text of HTML or XML, also between quotes. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replace(SPECIAL, (character) => entities[character] ?? "");
}
