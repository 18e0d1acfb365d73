import { spawnSync } from "node:child_process";

/** A promise about speed: `ours` takes at most `limit` times as long as `base`, both measured in this run, in turn. */
export interface Comparison {
  readonly name: string;
  readonly ours: () => number;
  readonly base: () => number;
  readonly limit: number;
  readonly runs: number;
}

export interface Outcome {
  readonly name: string;
  readonly oursMilliseconds: number;
  readonly baseMilliseconds: number;
  /** Median of the ratios of neighbouring runs: a machine that slows down slows both. */
  readonly ratio: number;
  readonly limit: number;
}

/** Runs both sides in turn, A B A B, after one uncounted round. */
export function compare({ name, ours, base, limit, runs }: Comparison): Outcome {
  ours();
  base();
  const pairs = Array.from({ length: runs }, () => ({ a: ours(), b: base() }));
  return {
    name,
    oursMilliseconds: median(pairs.map(({ a }) => a)),
    baseMilliseconds: median(pairs.map(({ b }) => b)),
    ratio: median(pairs.map(({ a, b }) => a / b)),
    limit,
  };
}

/** Milliseconds that a function takes. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of a whole process of this Node; throws where it fails. */
export function timeProcess(arguments_: readonly string[]): () => number {
  return () =>
    time(() => {
      const { status, stderr } = spawnSync(process.execPath, arguments_, {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${arguments_.join(" ")} ended with ${status}:\n${stderr}`);
    });
}

/** Most memory, in MB, that a process of this Node had at one time; throws where it fails. */
export function peakMemory(arguments_: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, ["--import", tellPeakMemory, ...arguments_], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const kilobytes = /peak memory: (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || kilobytes === undefined)
    throw new Error(`${arguments_.join(" ")} ended with ${status}:\n${stderr}`);
  return Number(kilobytes) / 1024;
}

const tellPeakMemory = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`peak memory: ${process.resourceUsage().maxRSS}\\n`))",
)}`;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
