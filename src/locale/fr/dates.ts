import type { Dates } from "../dates.ts";

export const dates: Dates = {
  day: (iso) => partsOf(iso)?.join("/") ?? iso,
  // Made where it is used: the first formatter of a process takes longer than all the rest of a table.
  long: (iso) =>
    new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" })
      .format(new Date(iso))
      // The first of a month alone is an ordinal.
      .replace(/(?<=\s)1(?=\s)/u, "1er"),
  month: (iso) => partsOf(iso)?.slice(1).join("/") ?? iso,
  span: (from, to) => {
    const [[day = "", month = "", year = ""], last] = [partsOf(from) ?? [from], partsOf(to)];
    return `${year === last?.[2] ? `${day}/${month}` : dates.day(from)} – ${dates.day(to)}`;
  },
};

/** Day, month and year; `undefined` of a text that is no ISO date. */
function partsOf(iso: string): string[] | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split("-").toReversed() : undefined;
}
