import type { Dates } from "../dates.ts";

const YEAR = "2025-".length;
const MONTH = "2025-11".length;

export const dates: Dates = {
  // Neither 11/21 nor 21/11 is safe from being mistaken among readers of English; this is also what commands take.
  day: (iso) => iso,
  // Made where it is used: the first formatter of a process takes longer than all the rest of a table.
  long: (iso) => new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(new Date(iso)),
  month: (iso) => iso.slice(0, MONTH),
  span: (from, to) => `${from} – ${from.slice(0, YEAR) === to.slice(0, YEAR) ? to.slice(YEAR) : to}`,
};
