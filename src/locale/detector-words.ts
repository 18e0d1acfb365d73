import type { Command, Words } from "./words.ts";

/** What `froth detectors` says. */
export interface DetectorWords {
  readonly title: (detectors: number, rules: number) => string;
  readonly interval: (low: number, high: number) => string;
  readonly heads: Words<"rule" | "lift" | "interval" | "cases" | "mark">;
  readonly headings: Words<"rules" | "parameters" | "source">;
  readonly categories: Words<"momentum" | "volume" | "price" | "volatility">;
  readonly lasts: Words<"while-true" | "sessions">;
  readonly range: (value: number, min: number, max: number, unit: string, step: number) => string;
  /** Units of parameters that are called otherwise than in the files of the detectors, which are English. */
  readonly units: Readonly<Record<string, string>>;
  readonly legend: Words<"lift" | "null" | "unmeasured">;
  /** Which study the figures are from; the second one's bear the mark. */
  readonly secondMark: string;
  readonly studies: (published: string, second: string) => string;
  readonly next: Command;
}
