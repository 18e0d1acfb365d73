/** Closes of the next session; `null` where they reach as far as was looked. Both ends belong to it. */
export interface CloseRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** What the next session has to do for a rule to fire, or for a signal to clear. */
export interface Trigger {
  readonly detector: string;
  readonly rule: string;
  /**
   * The closes that do it: those around the last close, or else the nearest below it and above it, lowest first. Empty where no
   * close within the limits does.
   */
  readonly ranges: readonly CloseRange[];
  /** Shares that it takes at least; `null` where volume has no say. */
  readonly volume: number | null;
}

/** The triggers of the next session. Plain data. */
export interface NextSession {
  /** The last close, at which the session is taken to open. */
  readonly open: number;
  /** Average volume of the last 50 sessions, which the session is given; `null` where the source has no volume. */
  readonly volume: number | null;
  /** How far from the last close is looked, in percent of it. */
  readonly withinPercent: number;
  /** Rules that would fire, the nearest close first. */
  readonly fires: readonly Trigger[];
  /** Rules that no close within the limits fires, of those that could be judged and are not in force. */
  readonly silent: readonly { readonly detector: string; readonly rules: readonly string[] }[];
}
