/** A value as the program works with it, or why the text is none. */
export type Parsed = { readonly value: unknown } | { readonly fault: string };

/** One thing that can be set: an option of a command, or its symbols. Made from the options themselves, never listed twice. */
export interface Setting {
  /** The long name in camelCase. */
  readonly key: string;
  /** As in the help: `--as-of <date>`, `[symbols...]`. */
  readonly flags: string;
  readonly description: string;
  /** A switch is on or off, a list may be said several times. */
  readonly kind: "switch" | "value" | "list";
  /** What stands between the brackets of the flags, such as `path`; empty for a switch. */
  readonly form: string;
  /** Whether `false` means something: every switch, and a value with a `--no-` form. */
  readonly canBeFalse: boolean;
  /** What `true` stands for, where it stands for something. */
  readonly whenTrue?: unknown;
  readonly choices?: readonly string[] | undefined;
  /** What it has without being set. */
  readonly byDefault: unknown;
  /** Keys that cannot be set beside it. */
  readonly conflicts: readonly string[];
  /** Keys that it replaces where a lower layer set them, though they go together in one layer. */
  readonly replaces: readonly string[];
  /** Reads a text as the command line does; `before` is what the same list has got so far. */
  readonly parse: (text: string, before: unknown) => Parsed;
}

/** Where a value comes from. */
export type Origin =
  | { readonly layer: "default" }
  | { readonly layer: "file"; readonly file: string; readonly path: string }
  | { readonly layer: "environment"; readonly name: string }
  | { readonly layer: "flag"; readonly name: string };

/** A value that some layer gives to a setting. */
export interface Choice {
  readonly key: string;
  readonly value: unknown;
  /** As it was written, for a reader. */
  readonly written: unknown;
  readonly origin: Origin;
}

/** The settings of every command, by its name (`scan`, `data pull`), in the order of the help. */
export type Tables = ReadonlyMap<string, readonly Setting[]>;

/** The place in words, for errors and for `froth config`. */
export function placeOf(origin: Origin): string {
  if (origin.layer === "file") return `${origin.file}: ${origin.path}`;
  return origin.layer === "default" ? "default" : origin.name;
}
