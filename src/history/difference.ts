/** The first place where two JSON values differ. */
export interface Difference {
  /** As in `symbols[3].close`; empty for the whole. */
  readonly path: string;
  /** As JSON, cut where it is long; `null` where there is nothing. */
  readonly was: string | null;
  readonly is: string | null;
}

const LONGEST_SHOWN = 80;

/** The first difference in the order of the keys of `was`, then those that only `is` has; `undefined` where they are equal. */
export function firstDifference(was: unknown, is: unknown, path = ""): Difference | undefined {
  if (Object.is(was, is)) return undefined;
  const [before, after] = [entriesOf(was), entriesOf(is)];
  if (before === undefined || after === undefined || Array.isArray(was) !== Array.isArray(is)) {
    return { path, was: shown(was), is: shown(is) };
  }
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const place = Array.isArray(was) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const found = firstDifference(before.get(key), after.get(key), place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function entriesOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
