import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { objectIn, type Read } from "./fields.ts";

/** The one version of reports, and of baselines, that this froth reads. */
const SCHEMA_VERSION = 1;
/** A report has ten or so. */
const MOST_LEVELS = 64;

/**
 * Reads a JSON document of ours that may have been through other hands.
 *
 * @param kind what it should be, e.g. `report`
 * @param file as it may be shown
 * @throws FrothError `malformed`, naming the file and the key
 */
export function readJson<T>(json: string, kind: string, file: string, read: Read<T>): T {
  const fault = (what: string, remedy?: string) =>
    new FrothError("malformed", what, remedy === undefined ? { file } : { file, remedy });
  try {
    const value = parsed(json);
    const { schemaVersion } = objectIn(value, "");
    if (typeof schemaVersion === "number" && schemaVersion > SCHEMA_VERSION) {
      const what = `this ${kind} is of version ${schemaVersion}, newer than the ${SCHEMA_VERSION} that is known here`;
      throw fault(what, "use the froth that wrote it");
    }
    return read(value, "");
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    throw fault(`this is no ${kind} of froth: ${visibleText(error.message, 200)}`);
  }
}

function parsed(json: string): unknown {
  const value = valueIn(json);
  if (isDeeperThan(MOST_LEVELS, value)) throw new SyntaxError("it is nested too deeply");
  return value;
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(withoutMark(json));
  } catch {
    throw new SyntaxError("it is not JSON");
  }
}

/** Whoever walks over such a value, as `JSON.stringify` does, would run out of stack. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** Without the mark that some editors begin a file with. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}
