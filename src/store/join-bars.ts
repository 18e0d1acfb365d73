import type { Bars } from "../providers/provider.ts";
import type { Day } from "../series/dates.ts";
import type { Finding, FindingCode } from "../series/findings.ts";
import { at, barsUntil, sliceSeries, type Series, type Split } from "../series/series.ts";
import { relationOf, type PriceOrVolume } from "./relation.ts";
import { lastingFindings } from "./rows.ts";
import type { StoredBars } from "./store.ts";

/** What the clock says of a fetch. */
export type FetchTimes = Pick<StoredBars, "fetchedAt" | "knownUntil">;

/**
 * Stored bars with those that a fetch of the last days brought. On the days of both the new values stand; a stored bar that
 * the source has lost meanwhile stays.
 */
export function appendBars(stored: StoredBars, fetched: Bars, { fetchedAt, knownUntil }: FetchTimes): StoredBars {
  const from = fetched.series.days[0] ?? 0;
  const series = united(stored.series, fetched.series);
  return {
    ...stored,
    series: { ...series, splits: unitedSplits(stored.series.splits, fetched.series.splits, from) },
    findings: unitedFindings(stored.findings, fetched.findings, series.days, from),
    fetchedAt,
    knownUntil,
    closesAt: fetched.closesAt ?? stored.closesAt,
  };
}

/**
 * What a fetch of everything brought, in place of what was stored. Stored bars that the fetch lacks stay where both agree;
 * where they do not, bars of another scale cannot stand among the new ones: their days are reported as missing.
 *
 * @param whole the new bars as they are to be stored
 */
export function replaceBars(stored: StoredBars | undefined, whole: StoredBars): StoredBars {
  if (stored === undefined) return whole;
  if (isContinued(stored, whole)) {
    const series = { ...whole.series, ...columnsOf(readjusted(stored.series, whole.series)) };
    const findings = unitedFindings(stored.findings, whole.findings, series.days, whole.series.days[0] ?? 0);
    return { ...whole, series, findings, coveredFrom: Math.min(stored.coveredFrom, whole.coveredFrom) };
  }
  const has = new Set(whole.series.days);
  const known = stored.findings.filter(({ code }) => code === "missing-session").flatMap(({ days }) => days);
  const lost = [...lostDays(stored, whole), ...known.filter((day) => !has.has(day))];
  if (lost.length === 0) return whole;
  return { ...whole, findings: merged([...whole.findings, { code: "missing-session", days: lost }]) };
}

/** The days that `replaceBars` would leave without a bar. */
export function lostDays(stored: StoredBars, whole: StoredBars): Day[] {
  if (isContinued(stored, whole)) return [];
  const has = new Set(whole.series.days);
  return [...stored.series.days].filter((day) => !has.has(day));
}

function isContinued({ series: stored }: StoredBars, { series: whole }: StoredBars): boolean {
  const relation = relationOf(stored, whole);
  return (relation === "same" || relation === "readjusted") && hasSameColumns(stored, whole);
}

function hasSameColumns(one: Series, other: Series): boolean {
  return (["volume", "adjClose"] as const).every((name) => (one[name] === undefined) === (other[name] === undefined));
}

/** The bars of both, in the columns of `stored`; on the days of both those of `fetched`. */
function united(stored: Series, fetched: Series): Series {
  const days = Int32Array.from(new Set([...stored.days, ...fetched.days])).toSorted();
  const [old, fresh] = [placesOf(stored.days), placesOf(fetched.days)];
  const column = (name: PriceOrVolume, lacking: number): Float64Array | undefined => {
    if (stored[name] === undefined) return undefined;
    return Float64Array.from(days, (day) => {
      const place = fresh.get(day);
      const value = place === undefined ? stored[name]?.[old.get(day) ?? -1] : fetched[name]?.[place];
      return value ?? lacking;
    });
  };
  return {
    ...stored,
    days,
    open: column("open", Number.NaN),
    high: column("high", Number.NaN),
    low: column("low", Number.NaN),
    close: column("close", Number.NaN) ?? stored.close,
    volume: column("volume", 0),
    adjClose: column("adjClose", Number.NaN),
  };
}

/**
 * The bars of both. The adjusted close of a bar that only `stored` has is brought up to the dividends since: they lowered that
 * of the next bar of both by the same factor.
 */
function readjusted(stored: Series, whole: Series): Series {
  const series = united(stored, whole);
  const { days, adjClose } = series;
  if (adjClose === undefined) return series;
  const [old, fresh] = [placesOf(stored.days), placesOf(whole.days)];
  let factor = 1;
  for (let bar = days.length - 1; bar >= 0; bar--) {
    const before = stored.adjClose?.[old.get(at(days, bar)) ?? -1];
    if (before === undefined) continue;
    if (fresh.has(at(days, bar))) factor = at(adjClose, bar) / before;
    else adjClose[bar] = before * factor;
  }
  return series;
}

function columnsOf({ days, open, high, low, close, volume, adjClose }: Series) {
  return { days, open, high, low, close, volume, adjClose };
}

function placesOf(days: Int32Array): Map<Day, number> {
  return new Map(Array.from(days, (day, place) => [day, place]));
}

function unitedSplits(stored: Series["splits"], fetched: Series["splits"], from: Day): readonly Split[] | undefined {
  if (stored === undefined && fetched === undefined) return undefined;
  const older = (stored ?? []).filter(({ day }) => day < from);
  return [...older, ...(fetched ?? []).filter(({ day }) => day >= from)];
}

/**
 * The source speaks anew of all days from `from` on. But a session that is stored is not missing; and that one is missing the
 * source tells only while it is the newest, so it stays told until its bar is there.
 */
function unitedFindings(
  stored: readonly Finding[],
  fetched: readonly Finding[],
  days: Int32Array,
  from: Day,
): Finding[] {
  const has = new Set(days);
  const older = lastingFindings(stored).map((finding) =>
    findingOn(finding, (day) => day < from || finding.code === "missing-session"),
  );
  return merged([...older, ...fetched]).flatMap((finding) => {
    if (finding.code !== "missing-session") return [finding];
    const missing = finding.days.filter((day) => !has.has(day));
    return missing.length === 0 ? [] : [{ ...finding, days: missing }];
  });
}

function findingOn(finding: Finding, isConcerned: (day: Day) => boolean): Finding {
  return { ...finding, days: finding.days.filter(isConcerned) };
}

/** One finding a code, its days in order. */
function merged(findings: readonly Finding[]): Finding[] {
  const byCode = new Map<FindingCode, Finding>();
  for (const finding of findings) {
    const days = new Set([...(byCode.get(finding.code)?.days ?? []), ...finding.days]);
    if (days.size > 0) byCode.set(finding.code, { ...finding, days: [...days].toSorted((a, b) => a - b) });
  }
  return [...byCode.values()];
}

/** The bars before `day` left out, or nothing where none remains. */
export function withoutBarsBefore(stored: StoredBars, day: Day): StoredBars | undefined {
  const { series, findings } = stored;
  const from = barsUntil(series.days, day - 1);
  if (from === series.days.length) return undefined;
  const kept = findings.map((finding) => findingOn(finding, (found) => found >= day));
  return {
    ...stored,
    series: sliceSeries(series, from, series.days.length),
    findings: merged(kept),
    coveredFrom: Math.max(stored.coveredFrom, day),
  };
}
