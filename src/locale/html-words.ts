import type { Words } from "./words.ts";

export type HtmlHead =
  | "symbol"
  | "close"
  | "fromHigh"
  | "above200"
  | "context"
  | "warnings"
  | "severity"
  | "level"
  | "outlook";

/** Words of the HTML report that no other output needs. Dates are ISO, shares 0..1. */
export interface HtmlWords {
  /** Of the page, as a browser's tab shows it. */
  readonly title: (lastBar: string | null) => string;
  /** The question that the report answers. */
  readonly question: string;
  readonly about: (symbols: number, lastBar: string | null, source: string) => string;
  /** The link past everything to the table. */
  readonly skip: string;
  /** Name of the links to the sections. */
  readonly contents: string;
  readonly headings: Words<
    "summary" | "table" | "symbols" | "data" | "method" | "evidence" | "outlook" | "upside" | "changes"
  >;
  readonly heads: Words<HtmlHead>;
  /** The market beside the symbols. */
  readonly market: {
    readonly readings: string;
    readonly contributions: string;
    readonly contributionHeads: Words<"name" | "weight" | "return" | "contribution">;
    readonly funds: string;
    /** Names of the picture's corners are the quadrants; this says what it is to who does not see it. */
    readonly picture: (funds: number) => string;
  };
  readonly caption: (symbols: number) => string;
  /** What sorting is told of to those who cannot see it. */
  readonly sortable: string;
  readonly counts: Words<"levels" | "noLevel" | "noData">;
  /** Which symbols have a section of their own, and how to see the others. */
  readonly sections: (shown: number, listed: number, longList: boolean) => string;
  readonly close: (close: number, date: string, currency: string | null) => string;
  /** The level as said aloud, with the severity. */
  readonly severity: (severity: number) => string;
  readonly chartHint: string;
  /** The area that a narrow screen scrolls. */
  readonly scrollable: (symbol: string) => string;
  readonly terms: Words<"known" | "record" | "ends" | "rule">;
  readonly noWarning: string;
  readonly noChart: string;
  readonly outlook: {
    readonly caption: (symbol: string) => string;
    readonly heads: Words<"within" | "like" | "same" | "cases">;
    readonly sessions: (sessions: number) => string;
  };
  readonly allComplete: string;
  /** Before the command that tells more of a symbol. */
  readonly explain: string;
  readonly toTable: string;
  /** Paragraphs of how to read the report, each with its name. */
  readonly method: readonly { readonly name: string; readonly text: string }[];
  readonly made: (version: string, historyBars: number, asOf: string | null, dataHash: string) => string;
  readonly parameters: (settings: readonly string[]) => string;
  /** Whose library draws the moving charts; `name` is set as a link. */
  readonly attribution: { readonly before: string; readonly name: string; readonly after: string };
}
