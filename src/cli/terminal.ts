import type { Environment } from "../config/environment.ts";

/** 0 = none, 1 = 16 colours, 2 = 256, 3 = all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export interface Terminal {
  readonly width: number;
  readonly color: ColorLevel;
}

/** Width of a pipe or a file: wide enough for every column, narrow enough for a mail. */
export const PIPE_WIDTH = 120;
const MIN_WIDTH = 40;

/**
 * Decides colour and width once, for everything that is printed.
 * Colour: the flag, then FORCE_COLOR, then NO_COLOR, then TERM=dumb, then whether the stream is a terminal.
 *
 * @param stream where the output goes
 * @param environment `process.env`
 * @param flag `--color` or `--no-color`, `undefined` without either
 */
export function describeTerminal(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Environment,
  flag?: boolean,
): Terminal {
  const columns = Number(environment["COLUMNS"]);
  const width = stream.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : PIPE_WIDTH);
  return { width: Math.max(MIN_WIDTH, width), color: colorLevel(stream.isTTY === true, environment, flag) };
}

function colorLevel(isTerminal: boolean, environment: Environment, flag: boolean | undefined): ColorLevel {
  if (flag !== undefined) return flag ? depth(environment) : 0;
  const force = environment["FORCE_COLOR"];
  if (force !== undefined) return forcedLevel(force, environment);
  if (environment["NO_COLOR"] !== undefined && environment["NO_COLOR"] !== "") return 0;
  if (environment["TERM"] === "dumb") return 0;
  return isTerminal ? depth(environment) : 0;
}

function forcedLevel(force: string, environment: Environment): ColorLevel {
  if (force === "0" || force === "false") return 0;
  if (force === "1") return 1;
  if (force === "2") return 2;
  return force === "3" ? 3 : depth(environment);
}

function depth({ COLORTERM: colorTerm, TERM: term }: Environment): ColorLevel {
  if (colorTerm === "truecolor" || colorTerm === "24bit") return 3;
  return term?.includes("256") === true ? 2 : 1;
}
