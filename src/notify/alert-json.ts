import type { TrendContext } from "../analysis/symbol-report.ts";
import { levels } from "../evidence/levels.ts";
import type { HorizonOutlook } from "../evidence/outlook.ts";
import {
  fields,
  id,
  isoDay,
  listOf,
  number,
  oneOf,
  orNull,
  recordOf,
  symbolName,
  yesOrNo,
  type Read,
} from "../history/fields.ts";
import type { Alert, AlertWarning } from "./alert.ts";
import type { Look, Standing } from "./news.ts";

/** Detectors have fewer rules than this. */
const MOST_WARNINGS = 1000;

const level = orNull(oneOf(...levels));

const alert = fields<Alert>({
  symbol: symbolName,
  date: isoDay,
  close: number,
  context: oneOf<TrendContext>("rally", "pullback", "decline", "none"),
  level,
  levelBefore: level,
  severity: number,
  outlook: orNull(
    fields<HorizonOutlook>({ sessions: oneOf(60), chance: number, sameVolatility: number, cases: number }),
  ),
  warnings: listOf(
    fields<AlertWarning>({
      detector: id,
      rule: id,
      knownAt: isoDay,
      severity: number,
      isMeasured: yesOrNo,
      message: fields({ id, data: recordOf(number) }),
    }),
    MOST_WARNINGS,
  ),
});

const look = { date: isoDay, level, levelDate: orNull(isoDay), strengths: recordOf(number) };
const standing = fields<Standing>({ ...look, earlier: orNull(fields<Look>(look)) });

/** The alert in a text that was kept, by this or another version of froth; `undefined` where it is none. */
export function parseAlert(content: string): Alert | undefined {
  return parsed(content, alert);
}

/** The standing in a text that was kept; one that cannot be read is as good as none. */
export function parseStanding(content: string | undefined): Standing | undefined {
  return content === undefined ? undefined : parsed(content, standing);
}

function parsed<T>(content: string, read: Read<T>): T | undefined {
  try {
    return read(JSON.parse(content), "");
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
