import * as fc from "fast-check";
import type { ReportView } from "../../src/report/view.ts";
import { analysedOf, failedOf, reportOf } from "./reports.ts";
import { everyChange, viewOf } from "./views.ts";
import { rejection, runUp } from "./signals.ts";

/** What a terminal, a spreadsheet, a browser, a wiki, a CI runner or a parser could obey. */
const fragments = [
  ..."=+-@|`\"'\\*_~#<>&[](){}:;,%$!^".split(""),
  "\u001b[31m",
  "\u001b]0;title\u0007",
  "\u009b2J",
  "\n",
  "\r\n",
  "\t",
  "\u2028",
  "\u0000",
  "\u202e",
  "\u200b",
  "\ud800",
  "\udc00",
  "\ufffe",
  "=cmd|'/c calc'!A1",
  ";=1+1",
  '",=1',
  "＝1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "[x]: https://evil.example",
  "https://evil.example",
  "www.evil.example",
  "me@evil.example",
  "@octocat",
  "#123",
  "::error::x",
  "\n::set-env name=PATH::x",
  "##[error]x",
  "%0A::error::x",
  "\\|",
  "``",
  "\n\n# x",
  "\n| a | b |\n|---|---|",
  "]]>",
  "<!-- ",
  "<?xml ?>",
  "&amp;",
  "&#64;",
  "constructor",
  "__proto__",
  "日本",
  "e\u0301",
  "NVDA",
  " ",
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: "binary", maxLength: 3 })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));

/** A view in which every text that could come from outside is one of these. */
export function viewSaying(symbol: string, name: string, text: string, other: string): ReportView {
  const unknown = { ...rejection, detector: name, rule: other, message: { id: name, data: {} } };
  const anchors = [{ role: text, date: "2025-11-20", price: 1 }];
  const report = reportOf(
    [
      analysedOf({
        symbol,
        status: "partial",
        currency: name,
        level: "high",
        severity: 71,
        signals: [runUp, { ...unknown, anchors }],
        silences: [
          { detector: name, status: "failed", error: text },
          { detector: other, status: "insufficient-history", needed: 2, had: 1 },
          { detector: other, status: "not-applicable", rules: [name], missing: ["volume"] },
        ],
        findings: [{ code: "not-refreshed", dates: ["2025-11-20"], detail: text }],
      }),
      failedOf(other, text, name),
    ],
    text,
  );
  const { warnings } = everyChange;
  const changes = {
    since: { ...everyChange.since, version: name, source: text },
    warnings: warnings.map((change) => Object.assign({}, change, { symbol: other, signal: unknown })),
    levels: everyChange.levels.map((change) => Object.assign({}, change, { symbol })),
    symbols: everyChange.symbols.map((change) => Object.assign({}, change, { symbol: text })),
  };
  return viewOf({ ...report, version: name, notes: [text, other] }, changes);
}

export const hostileView: fc.Arbitrary<ReportView> = fc
  .tuple(hostileText, hostileText, hostileText, hostileText)
  .map((texts) => viewSaying(...texts));
