import type { Detector } from "../detectors/contract.ts";
import { detectors } from "../detectors/index.ts";
import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import type { Series } from "../series/series.ts";
import { parseSymbol } from "../series/symbols.ts";
import { verificationSteps, type Verification } from "../study/no-repaint.ts";
import { combinedHash, seriesHash } from "./data-hash.ts";
import { readBars } from "./scan.ts";
import type { VerifyReport, VerifySettings } from "./verify-report.ts";
import { tallyOf } from "./verify-tally.ts";

export interface VerifyRequest {
  readonly provider: Provider;
  /** As the user wrote them. */
  readonly symbols: readonly string[];
  readonly settings: VerifySettings;
  /** Version of froth, for the report. */
  readonly version: string;
  /** Those of froth if not given. */
  readonly detectors?: readonly Detector[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each detector on each symbol. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Replays the detectors on the symbols, one after the other.
 *
 * @throws FrothError only where it concerns the whole (a setting, an interruption)
 */
export async function verify(request: VerifyRequest): Promise<VerifyReport> {
  const { settings, version } = request;
  const symbols = [...new Set(request.symbols.map((symbol) => symbol.trim().toUpperCase()))];
  const tallies = (request.detectors ?? detectors).map((detector) => ({ detector, tally: tallyOf(detector) }));
  const failed: VerifyReport["failed"][number][] = [];
  const hashes: string[] = [];
  let differences = 0;
  const total = symbols.length * tallies.length;
  for (const [index, symbol] of symbols.entries()) {
    const stopIfAsked = (): void => {
      if (request.signal?.aborted === true) {
        throw new FrothError("aborted", `stopped after ${index} of ${symbols.length} symbols, ${soFar(differences)}`);
      }
    };
    const series = await read(request, symbol, failed);
    if (series === undefined) continue;
    hashes.push(seriesHash(series));
    for (const [number, { detector, tally }] of tallies.entries()) {
      const verification = await replay(detector, series, request, stopIfAsked);
      tally.add(verification);
      if (verification.status === "replayed") differences += verification.differences.length;
      request.onProgress?.(index * tallies.length + number + 1, total);
    }
  }
  return {
    schemaVersion: 1,
    version,
    settings,
    dataHash: combinedHash(hashes),
    symbols: hashes.length,
    failed,
    detectors: tallies.map(({ tally }) => tally.result()),
  };
}

/** The bars of a symbol; nothing where there are none, which is noted. */
async function read(
  { provider, settings, signal }: VerifyRequest,
  symbol: string,
  failed: VerifyReport["failed"][number][],
): Promise<Series | undefined> {
  try {
    const { series } = await readBars(
      { provider, settings: { ...settings, parameters: {} }, signal },
      parseSymbol(symbol),
    );
    return series;
  } catch (error) {
    if (!(error instanceof FrothError) || error.code === "aborted" || error.code === "usage") throw error;
    failed.push({ symbol, error: { code: error.code, message: error.message } });
    return undefined;
  }
}

function soFar(differences: number): string {
  return differences === 0 ? "no difference so far" : `differences so far: ${differences}`;
}

/** Prefixes between two looks at whether somebody wants it to stop: a few milliseconds of work. */
const PREFIXES_AT_ONCE = 25;

async function replay(
  detector: Detector,
  series: Series,
  { settings }: VerifyRequest,
  stopIfAsked: () => void,
): Promise<Verification> {
  const { prefixes, seed } = settings;
  const steps = verificationSteps(detector, series, { prefixes, seed });
  for (let taken = 0; ; taken++) {
    if (taken % PREFIXES_AT_ONCE === 0) await otherEvents();
    stopIfAsked();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Lets a signal of the system in, which work that never waits would keep out to the end. */
function otherEvents(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
