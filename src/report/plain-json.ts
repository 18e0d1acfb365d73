/**
 * Plain data as JSON, indented by two spaces, with a line feed at the end. `JSON.stringify` alone would write a NaN as `null`, and
 * so hide a fault of ours.
 *
 * @param what the data, as a fault names it
 */
export function plainJson(data: object, what: string): string {
  const finite = (key: string, value: unknown): unknown => {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new RangeError(`${what} gives ${value} as "${key}"`);
    }
    return value;
  };
  return `${JSON.stringify(data, finite, 2)}\n`;
}
