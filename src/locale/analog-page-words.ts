import type { AnalogWords } from "./analog-words.ts";
import type { Words } from "./words.ts";

/** What the page of `froth analog` says in other words than the terminal. `template` is `symbol@date`, `null` for several. */
export interface AnalogPageWords extends Pick<AnalogWords, "heads" | "fanHeads" | "fan" | "ofAll"> {
  /** Of the page, as a browser's tab shows it. */
  readonly title: (symbol: string, template: string | null, asOf: string) => string;
  readonly question: (symbol: string, template: string | null) => string;
  readonly about: (sessions: number, asOf: string, source: string) => string;
  readonly headings: Words<"picture" | "likeness" | "template" | "templates" | "nearest" | "method" | "limits">;
  /** The area that a narrow screen scrolls. */
  readonly scrollable: (symbol: string) => string;
  readonly made: (version: string, source: string, against: string, dataHash: string) => string;
}
