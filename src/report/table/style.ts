import type { Locale } from "../../locale/locale.ts";
import { paletteOf, type Color, type Palette } from "./palette.ts";

export interface RenderOptions {
  /** Columns of the terminal; lines are never wider. At least 40. */
  readonly width: number;
  readonly color: Color;
  readonly locale: Locale;
}

/** What every part of a text output is set with. */
export interface Style {
  readonly width: number;
  readonly palette: Palette;
  readonly locale: Locale;
}

export function styleOf({ width, color, locale }: RenderOptions): Style {
  return { width, palette: paletteOf(color), locale };
}
