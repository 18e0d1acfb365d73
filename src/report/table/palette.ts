import { Chalk, type ChalkInstance } from "chalk";
import type { Level } from "../../evidence/levels.ts";
import { plain, type Paint } from "../text/flow.ts";

/** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour. */
export type Color = 0 | 1 | 2 | 3;

/** What colour says. Chosen to be legible on dark and on light backgrounds; no meaning hangs on colour alone. */
export interface Palette {
  /** Column heads and headings. */
  readonly head: Paint;
  /** What a reader should see first. */
  readonly strong: Paint;
  /** What may be skipped. */
  readonly faint: Paint;
  readonly fault: Paint;
  readonly command: Paint;
  readonly levels: Readonly<Record<Level, Paint>>;
  /** The bar of the severity, in the tone of its level. */
  readonly bars: Readonly<Record<Level, Paint>>;
  readonly anchor: Paint;
  readonly sma50: Paint;
  readonly sma200: Paint;
}

export function paletteOf(color: Color): Palette {
  const chalk = new Chalk({ level: color });
  if (color === 0) return monochrome;
  const faint = color === 1 ? chalk.dim : chalk.ansi256(244);
  const bars = {
    calm: tone(chalk, color, chalk.green, 71),
    watch: tone(chalk, color, chalk.yellow, 136),
    elevated: tone(chalk, color, chalk.yellow, 172),
    high: tone(chalk, color, chalk.red, 167),
    extreme: tone(chalk, color, chalk.red, 167),
  };
  return {
    head: faint,
    strong: chalk.bold,
    faint,
    fault: tone(chalk, color, chalk.red, 167),
    command: tone(chalk, color, chalk.cyan, 37),
    levels: { ...bars, elevated: bars.elevated.bold, high: bars.high.bold, extreme: bars.extreme.bold.inverse },
    bars,
    anchor: tone(chalk, color, chalk.red, 167).bold,
    sma50: tone(chalk, color, chalk.cyan, 37),
    sma200: tone(chalk, color, chalk.yellow, 136),
  };
}

const uncoloured = { calm: plain, watch: plain, elevated: plain, high: plain, extreme: plain };

const monochrome: Palette = {
  head: plain,
  strong: plain,
  faint: plain,
  fault: plain,
  command: plain,
  levels: uncoloured,
  bars: uncoloured,
  anchor: plain,
  sma50: plain,
  sma200: plain,
};

/** Middle tones of the 256 colours stand out on black and on white alike; the sixteen are the reader's own choice. */
function tone(chalk: ChalkInstance, color: Color, sixteen: ChalkInstance, code: number): ChalkInstance {
  return color === 1 ? sixteen : chalk.ansi256(code);
}
