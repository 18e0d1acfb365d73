import type { ChangesWords } from "../changes-words.ts";
import { count } from "./count.ts";

const kinds = { new: "new", confirmed: "confirmed", stronger: "stronger", weaker: "weaker", gone: "gone" };

export const changesWords: ChangesWords = {
  heading: (since) => `What changed since ${since ?? "the report before"}`,
  nothing: "nothing",
  counts: ({ levels, symbols, ...warnings }) => {
    const told = [
      some(warnings.new, kinds.new),
      some(warnings.confirmed, kinds.confirmed),
      some(warnings.stronger, kinds.stronger),
      some(warnings.weaker, kinds.weaker),
      some(warnings.gone, kinds.gone),
    ].filter((text) => text !== "");
    return [
      told.length === 0 ? "" : `warnings: ${told.join(", ")}`,
      some(levels, "level changed", "levels changed"),
      some(symbols, "symbol added, removed or without data", "symbols added, removed or without data"),
    ]
      .filter((text) => text !== "")
      .join("; ");
  },
  kinds,
  told: (kind, warning) => `${kind}: ${warning}`,
  confirmed: "now by a rule that beats chance",
  unconfirmed: "no longer by a rule that beats chance",
  severity: (before, after) => `severity ${before} → ${after}`,
  strength: (before, after) => `strength ${before} → ${after}`,
  invalidated: (date, close, above) => `close ${close} above ${above} on ${date}`,
  takenBack: (date) => `taken back${onDate(date)}`,
  noLongerTrue: (date) => `no longer true${onDate(date)}`,
  expired: (date) => `expired${onDate(date)}`,
  untold: "these bars cannot tell why",
  level: (before, after) => `level ${before ?? "none"} → ${after ?? "none"}`,
  market: "market",
  symbols: {
    added: "added to the list",
    removed: "no longer in the list",
    recovered: "has usable data again",
    failed: "no usable data any more",
  },
};

function onDate(date: string | null): string {
  return date === null ? "" : ` on ${date}`;
}

/** `2 new`; nothing for none. */
function some(amount: number, one: string, many = one): string {
  return amount === 0 ? "" : count(amount, one, many);
}
