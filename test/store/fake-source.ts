import type { FrothError } from "../../src/errors.ts";
import type { Bars, BarsRequest, Provider, ProvisionalBar } from "../../src/providers/provider.ts";
import type { Finding } from "../../src/series/findings.ts";
import { barsUntil, sliceSeries, type Series } from "../../src/series/series.ts";

/** A source whose bars the test holds in its hand. */
export interface FakeSource {
  readonly provider: Provider;
  /** What was asked for: `whole`, or the first day of a tail. */
  readonly requests: BarsRequest[];
  series: Series;
  findings: readonly Finding[];
  provisional: ProvisionalBar | undefined;
  fault: FrothError | undefined;
}

export function fakeSource(series: Series): FakeSource {
  const source: FakeSource = { provider: { ...frame, fetch }, requests: [], series, findings: [], ...nothing };
  return source;

  async function fetch(request: BarsRequest): Promise<Bars> {
    source.requests.push(request);
    if (source.fault !== undefined) throw source.fault;
    const from = barsUntil(source.series.days, (request.since ?? 0) - 1);
    const bars = sliceSeries(source.series, from, source.series.days.length);
    const { findings, provisional } = source;
    return { series: { ...bars, symbol: request.symbol }, findings, provisional, closesAt: 960 };
  }
}

const nothing = { provisional: undefined, fault: undefined };

const frame = {
  id: "yahoo",
  label: "yahoo",
  concurrency: 2,
  live: true,
  symbols: () => Promise.resolve(undefined),
} as const;
