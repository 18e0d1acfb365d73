import { reportFinding } from "../analysis/reported.ts";
import { FrothError } from "../errors.ts";
import type { AnalogReport, AnalogSettings, UnreadTemplate } from "../market/analog/analog-report.ts";
import { createComparison } from "../market/analog/comparison.ts";
import type { NamedTemplate } from "../market/analog/famous.ts";
import { overlaps, sectionOf, templateOf, type Section, type Template } from "../market/analog/template.ts";
import type { Provider } from "../providers/provider.ts";
import { isoDate } from "../series/dates.ts";
import { qualityFindings } from "../series/quality.ts";
import { at, type Series } from "../series/series.ts";
import { parseSymbol } from "../series/symbols.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import { otherEvents, readBars } from "./scan.ts";
import { ALL_BARS } from "./study.ts";

export interface AnalogRequest {
  /** Where the symbol comes from. */
  readonly provider: Provider;
  /** Of several, the first that has the bars of a template. */
  readonly against: readonly Provider[];
  readonly rallies: Provider;
  readonly symbol: string;
  readonly templates: readonly NamedTemplate[];
  /** The symbols whose rallies are counted. */
  readonly library: readonly string[];
  readonly settings: AnalogSettings;
  readonly asOf: string | null;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number, failed: number) => void) | undefined;
}

/**
 * Compares a symbol with the templates, and with all rallies.
 *
 * @throws FrothError where the symbol has no usable bars, where a single template has none, and where it was stopped
 */
export async function compareWithPast(request: AnalogRequest): Promise<AnalogReport> {
  const { settings, version, provider, against } = request;
  const { series, findings } = await read(request, provider, request.symbol, settings.sessions, request.asOf);
  const asked = sectionOf(series, series.days.length - 1, settings.sessions);
  const asOf = isoDate(at(series.days, series.days.length - 1));
  const found = await readTemplates(request, asked, asOf);
  const templates = found.filter((entry) => "section" in entry);
  const comparison = createComparison(asked, templates, settings);
  const { hashes, missing } = await addLibrary(comparison.add, request, asOf);
  const { templates: compared, rallies, ...rest } = comparison.result();
  const [only] = found.length === 1 ? templates : [];
  return {
    schemaVersion: 1,
    version,
    symbol: series.symbol,
    source: provider.label,
    against: against.map(({ label }) => label).join(", "),
    asOf,
    settings,
    dataHash: combinedHash([seriesHash(series), ...templates.map(({ hash }) => hash), ...hashes]),
    stretch: asked.stretch,
    rallies: { from: request.rallies.label, ...rallies, missing },
    templates: found.flatMap<AnalogReport["templates"][number]>((entry) =>
      "section" in entry ? compared.filter((_, index) => templates[index] === entry) : [entry],
    ),
    ...rest,
    picture: only === undefined ? null : pictureOf(asked, only),
    findings: [...findings, ...qualityFindings(series)].map(reportFinding),
  };
}

/** Both are 100 where they are laid upon each other. */
function pictureOf({ path }: Section, { closes }: Template): AnalogReport["picture"] {
  const sessions = path.values.length;
  return {
    symbol: Array.from(path.values, (value) => 100 * Math.exp(value)),
    template: closes.slice(0, sessions),
    followed: closes.slice(sessions),
  };
}

type ReadTemplate = Template & { readonly hash: string };

/**
 * Each template, or why it could not be read.
 *
 * @throws FrothError where none could be read
 */
async function readTemplates(
  request: AnalogRequest,
  asked: Section,
  asOf: string,
): Promise<(ReadTemplate | UnreadTemplate)[]> {
  const found: (ReadTemplate | UnreadTemplate)[] = [];
  const readOnce = readerOf(request, asOf);
  for (const named of request.templates) {
    if (named.date > asOf) found.push({ ...named, status: "unread", code: "later", message: `after ${asOf}` });
    else found.push(apartFrom(asked, await readTemplate(request, named, readOnce)));
  }
  if (found.some((entry) => "section" in entry)) return found;
  const [only] = found.length === 1 ? found : [];
  if (only !== undefined && "code" in only) throw faultOf(only, asOf);
  const remedy = "name other bars with --against SOURCE, or a date with --to SYMBOL@DATE";
  throw new FrothError("no-bars", `none of the ${found.length} shipped templates has enough bars up to ${asOf}`, {
    remedy,
  });
}

/** Bars laid upon themselves are alike, and that says nothing: such rallies are not counted either. */
function apartFrom(asked: Section, read: ReadTemplate | UnreadTemplate): ReadTemplate | UnreadTemplate {
  if (!("section" in read) || !overlaps(asked, read.symbol, read.section.from, read.section.to)) return read;
  const { symbol, date, kind } = read;
  const message = `${symbol}: the bars up to ${date} are some of those that are compared with them`;
  return { symbol, date, kind, status: "unread", code: "own", message };
}

function faultOf({ symbol, date, code, message }: UnreadTemplate, asOf: string): FrothError {
  if (code === "own") return new FrothError("usage", message, { remedy: "use an earlier date, or fewer --sessions" });
  if (code !== "later") return new FrothError(code, message);
  return new FrothError("usage", `the template is of ${date}, after ${asOf}: it was not known then`, { symbol });
}

/** Reads a symbol of a source once, however many templates it has. */
function readerOf(request: AnalogRequest, asOf: string) {
  const known = new Map<Provider, Map<string, ReturnType<typeof read>>>(request.against.map((own) => [own, new Map()]));
  return (provider: Provider, symbol: string): ReturnType<typeof read> => {
    const reading = known.get(provider)?.get(symbol) ?? read(request, provider, symbol, ALL_BARS, asOf);
    known.get(provider)?.set(symbol, reading);
    return reading;
  };
}

/** From the first source that has enough bars of it. */
async function readTemplate(
  request: AnalogRequest,
  named: NamedTemplate,
  readOnce: ReturnType<typeof readerOf>,
): Promise<ReadTemplate | UnreadTemplate> {
  const faults: FrothError[] = [];
  for (const provider of request.against) {
    try {
      const { series } = await readOnce(provider, named.symbol);
      return { ...templateOf(series, named, request.settings), hash: seriesHash(series) };
    } catch (error) {
      if (!isFaultOfOne(error)) throw error;
      faults.push(error);
    }
  }
  const code = faults[0]?.code ?? "no-bars";
  return { ...named, status: "unread", code, message: faults.map(({ message }) => message).join("; ") };
}

/** Adds all rallies, in the order of the symbols. */
async function addLibrary(
  add: (series: Series) => void,
  request: AnalogRequest,
  asOf: string,
): Promise<{ hashes: string[]; missing: string[] }> {
  const [hashes, missing]: [string[], string[]] = [[], []];
  for (const [done, symbol] of request.library.entries()) {
    request.onProgress?.(done, request.library.length, missing.length);
    await otherEvents();
    try {
      const { series } = await read(request, request.rallies, symbol, ALL_BARS, asOf);
      if (series.instrument !== "stock") continue;
      add(series);
      hashes.push(seriesHash(series));
    } catch (error) {
      if (!isFaultOfOne(error)) throw error;
      missing.push(symbol);
    }
  }
  return { hashes, missing };
}

function isFaultOfOne(error: unknown): error is FrothError {
  return error instanceof FrothError && error.code !== "aborted" && error.code !== "usage";
}

async function read(
  { signal }: AnalogRequest,
  provider: Provider,
  symbol: string,
  historyBars: number,
  asOf: string | null,
): ReturnType<typeof readBars> {
  if (signal?.aborted === true) throw new FrothError("aborted", "interrupted", { symbol });
  const settings = { source: provider.label, asOf, historyBars, parameters: {} };
  return readBars({ provider, settings, signal }, parseSymbol(symbol));
}
