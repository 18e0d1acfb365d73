/** The words of alerts. Apart from the rest of the language, which a scan needs and they do not; all values come as text. */
export interface NotifyWords {
  /** `symbols`: the first ones, each with its level; `more`: how many others there are. */
  readonly title: (date: string, symbols: readonly string[], more: number) => string;
  readonly heading: (symbol: string, close: string, date: string, context: string) => string;
  /** Added to the sentence on the level. `null`: there was none. */
  readonly before: (level: string | null) => string;
  readonly warning: (warning: string, knownAt: string, record: string) => string;
  readonly outlook: (sentence: string) => string;
  /** The last line of a message that was cut. */
  readonly more: (symbols: number) => string;
  /** Symbols of the list without usable data. */
  readonly failed: (symbols: number) => string;
  readonly testTitle: string;
  readonly testText: string;
}
