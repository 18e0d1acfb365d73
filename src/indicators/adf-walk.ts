/** The strongest window so far; NaN and -1 before there is one. */
export interface Strongest {
  statistic: number;
  start: number;
}

/** Tries every window of at least `minimum` values from `first` or later to `end`, the shortest first. */
export type Walk = (values: Float64Array, first: number, end: number, minimum: number, strongest: Strongest) => void;

/** What varies, or is left unexplained, by less than this share of its sum of squares is rounding and no evidence. */
export const SMALLEST_SHARE = 1e-12;
