/** Words on how a warning fares with neighbouring settings. */
export interface FragilityWords {
  readonly label: string;
  readonly holds: (holding: number, neighbours: number) => string;
  readonly unaffected: string;
  /** Settings with which the warning would not be in force. */
  readonly lost: (sentence: string, settings: readonly string[], more: number) => string;
}

/** Words on what the next session has to do. Percentages are against the close that it is taken to open at. */
export interface NextSessionWords {
  readonly heading: string;
  /** Stands before what clears a warning. */
  readonly label: string;
  /** What is assumed of the session. */
  readonly intro: (open: number, volume: number | null) => string;
  readonly whatever: string;
  readonly orLower: (close: number, open: number) => string;
  readonly orHigher: (close: number, open: number) => string;
  readonly between: (low: number, high: number, open: number) => string;
  readonly either: (one: string, other: string) => string;
  /** Volume that a rule takes beside the close. */
  readonly onVolume: (closes: string, shares: number, usual: number) => string;
  readonly clears: (closes: string) => string;
  readonly clearsWhatever: string;
  readonly nothingClears: (withinPercent: number) => string;
  readonly nothingFires: (withinPercent: number) => string;
  /** Detectors with the number of their rules that nothing fires. */
  readonly silent: (withinPercent: number, detectors: readonly string[]) => string;
  readonly silentDetector: (detector: string, rules: number) => string;
}
