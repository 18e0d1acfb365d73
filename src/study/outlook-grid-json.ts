import type { OutlookGrid } from "../evidence/outlook.ts";

/** Reads the base-rate grid of the event study. Throws where a matrix is missing or has another shape than its cuts. */
export function readOutlookGrid(text: string): OutlookGrid {
  const fields = new Map<string, unknown>(Object.entries(JSON.parse(text)));
  const volatilityCuts = numbers(fields.get("sigma60_cuts"));
  const extensionCuts = numbers(fields.get("ext200_cuts"));
  const rates = (name: string): (number | null)[][] => {
    const matrix = list(fields.get(name)).map((row) => list(row).map((cell) => (cell === null ? null : number(cell))));
    const fits = matrix.every((row) => row.length === extensionCuts.length + 1);
    if (!fits || matrix.length !== volatilityCuts.length + 1) throw new Error(`"${name}" does not fit its cuts`);
    return matrix;
  };
  return {
    volatilityCuts,
    extensionCuts,
    cases: rates("n").map((row) => row.map(number)),
    hitRate20: rates("p20"),
    hitRate60: rates("p60"),
  };
}

function numbers(value: unknown): number[] {
  return list(value).map(number);
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, found ${String(value)}`);
  return value;
}

function number(value: unknown): number {
  if (typeof value !== "number") throw new Error(`expected a number, found ${String(value)}`);
  return value;
}
