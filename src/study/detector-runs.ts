import type { DetectorResult } from "../detectors/contract.ts";
import type { DetectorRuns } from "./study-result.ts";

/** Counts on how many symbols each detector ran and could not. */
export interface RunCount {
  add(results: readonly DetectorResult[]): void;
  /** In the order in which the detectors ran. */
  result(): DetectorRuns[];
}

type Writable = { runs: Record<DetectorResult["status"], number>; error: string | null };

export function createRunCount(): RunCount {
  const detectors = new Map<string, Writable>();
  return {
    add(results) {
      for (const result of results) {
        const entry = detectors.get(result.detector) ?? newEntry();
        detectors.set(result.detector, entry);
        entry.runs[result.status] += 1;
        if (result.status === "failed") entry.error ??= result.error;
      }
    },
    result: () => [...detectors].map(([detector, { runs, error }]) => ({ detector, runs: { ...runs }, error })),
  };
}

function newEntry(): Writable {
  return { runs: { ran: 0, "insufficient-history": 0, "not-applicable": 0, failed: 0 }, error: null };
}
