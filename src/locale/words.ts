/** Puts the numbers of one message into words, in one language. Throws on a number that the message does not carry. */
export interface Say {
  /** 82.35 -> `82.4` (digits = 1). */
  number(name: string, digits?: number): string;
  /** A price with the digits that prices of its size carry: `306.42`, `0.0412`. */
  price(name: string): string;
  /** 46.2 -> `46 %` (digits = 0). */
  percent(name: string, digits?: number): string;
  /** 46.2 -> `+46 %`. */
  signedPercent(name: string, digits?: number): string;
  /** The number itself, where the words around it depend on it. */
  value(name: string): number;
  /** Whether a yes-or-no number of the message is yes. */
  is(name: string): boolean;
}

/** The words of one rule: a few for a table cell, a sentence or two for `explain`. */
export interface RuleWords {
  /** At most 24 characters, e.g. `rejection 306.4 → 289.5`. */
  readonly short: (say: Say) => string;
  readonly long: (say: Say) => string;
}

/** A text for each of some keys. */
export type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What to type next, and why. */
export interface Command {
  readonly command: string;
  readonly purpose: string;
}
