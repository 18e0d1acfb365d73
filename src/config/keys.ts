type Text = string | number;
type Texts = Text | readonly Text[];
type Pairs = Texts | Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;

/** The keys of a configuration file: the options of `froth scan`. Generated from them by `npm run configuration`. */
export interface ConfigKeys {
  /** symbols as Yahoo writes them, e.g. NVDA BRK-B ^GSPC; - reads a list from stdin */
  readonly symbols?: Texts;
  /** read symbols from a list or a CSV file (may be repeated) */
  readonly symbolsFile?: Texts;
  /** symbols of named lists: watchlist, mag7, ai-semis, high-volatility, defensive; help shows what is in them */
  readonly universe?: Texts;
  /** where bars come from: demo | csv:PATH | yahoo | store */
  readonly source?: Text;
  /** file of the bar store that Yahoo's bars are kept in (froth data path) */
  readonly store?: Text | false;
  /** make no request: stored bars only */
  readonly offline?: boolean;
  /** fetch everything again, and store it */
  readonly refresh?: boolean;
  /** use stored bars that were fetched within 12h, 2d … */
  readonly maxAge?: Text;
  /** judge as of this date: only bars on or before it (YYYY-MM-DD) */
  readonly asOf?: Text;
  /** how many of the newest bars to analyse */
  readonly historyBars?: Text;
  /** show the bar of an unfinished session, apart; it is never judged */
  readonly includePartial?: boolean;
  /** change a parameter of a detector, which is then not measured (may be repeated) */
  readonly detectors?: Pairs;
  /** language of the words (default: from LANG) */
  readonly lang?: "en" | "fr";
  /** colour even when the output is not a terminal */
  readonly color?: boolean;
  /** what changed since an earlier report: its JSON file, or last (of the session before) */
  readonly since?: Text;
  /** exit 1 when a warning is new or stronger since --since (default: last) and not in the baseline; with a level, only on symbols that reach it */
  readonly failOnNew?: "watch" | "elevated" | "high" | "extreme" | true;
  /** a file of accepted warnings: shown, and not counted by --fail-on and --fail-on-new */
  readonly baseline?: Text;
  /** accept all warnings in force; reasons and dates in the file stay */
  readonly writeBaseline?: Text;
  /** keep the report of the demo too */
  readonly history?: boolean;
  /** how to print */
  readonly format?: "table" | "json" | "ndjson" | "csv" | "markdown" | "junit" | "github" | "prometheus" | "html";
  /** write it to a file too (may be repeated) */
  readonly output?: Pairs;
  /** exit 1 when a symbol reaches this level */
  readonly failOn?: "watch" | "elevated" | "high" | "extreme";
  /** HTML report: charts that move (needs the package lightweight-charts) */
  readonly interactive?: boolean;
  /** exit 0 although a symbol has no usable data */
  readonly allowPartial?: boolean;
  /** add what is said to an append-only file, that froth ledger scores later */
  readonly ledger?: Text;
  /** tell a channel what is new: webhook, slack, discord, telegram, ntfy, email, command='PROGRAM …' (may be repeated) */
  readonly notify?: Texts;
  /** what is news: a symbol's rise to this level, or a warning there; any: every warning */
  readonly notifyOn?: "watch" | "elevated" | "high" | "extreme" | "any";
  /** text of an alert, with {{symbol}} {{level}} {{warning}} {{record}} … in it */
  readonly notifyTemplate?: Text;
  /** show on stderr what would be sent; send and remember nothing */
  readonly notifyPreview?: boolean;
}
