import type { Locale } from "../../locale/locale.ts";
import { isoDate } from "../../series/dates.ts";
import type { Finding } from "../../series/findings.ts";
import type { Damage } from "../../store/store.ts";
import { findingWords } from "../table/notes.ts";
import { clean } from "../text/clean.ts";

/** What `froth data verify` found. */
export interface VerifyReport {
  readonly damage: readonly Damage[];
  /** Series and bars that could be read. */
  readonly series: number;
  readonly bars: number;
  /** Series with gaps or suspect bars. */
  readonly doubtful: readonly {
    readonly symbol: string;
    readonly source: string;
    readonly findings: readonly Finding[];
  }[];
}

/** Damage first, then what is doubtful in bars that are stored just as they came. */
export function renderVerify(report: VerifyReport, locale: Locale): string {
  const { phrases, store: words } = locale;
  const { damage, series, bars, doubtful } = report;
  const damaged = damage.map(({ symbol, what }) => `  ${phrases.of(clean(symbol ?? words.file), clean(what))}`);
  const suspects = doubtful.map(({ symbol, source, findings }) => {
    const told = findings.map(({ code, days, detail }) =>
      findingWords({ code, dates: days.map(isoDate), detail }, locale),
    );
    return `  ${phrases.of(`${clean(symbol)} (${source})`, phrases.joined(told))}`;
  });
  const lines = [
    ...(damaged.length === 0 ? [words.intact(series, bars)] : [words.damaged(damaged.length), ...damaged]),
    ...(suspects.length === 0 ? [] : ["", words.doubtful(suspects.length, series), ...suspects]),
  ];
  return `${lines.join("\n")}\n`;
}
