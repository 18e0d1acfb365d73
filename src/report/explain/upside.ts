import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";
import type { Style } from "../table/style.ts";
import { wrap } from "../text/flow.ts";
import { indent } from "../text/layout.ts";

/** What rallies like this one had to gain, with whom it was counted on; nothing where that was not measured. */
export function upsideLines({ outlook }: AnalysedSymbol, { locale, palette, width }: Style): string[] {
  if (outlook.status === "not-measured" || outlook.upside === null) return [];
  const words = locale.upside;
  const { stocks, firstDay, lastDay, first, horizons } = outlook.upside;
  const [firstYear, lastYear] = [firstDay, lastDay].map((date) => date.slice(0, "2025".length));
  const said = [
    ...horizons.map(({ sessions, chance, sameVolatility, cases }) =>
      words.horizon(sessions, chance, sameVolatility, cases),
    ),
    words.first(first.rise, first.fall, first.neither),
    ...horizons.map(({ sessions, medianReturn, medianSameVolatility }) =>
      words.median(sessions, medianReturn, medianSameVolatility),
    ),
  ];
  return [
    ...wrap(words.intro(stocks, firstYear ?? "", lastYear ?? ""), width),
    ...said.flatMap((sentence) => indent(wrap(sentence, width - 2), 2)),
    ...wrap(words.caveat, width, palette.faint),
  ];
}
