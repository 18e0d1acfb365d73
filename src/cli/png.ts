import type { Resvg, ResvgRenderOptions } from "@resvg/resvg-js";
import { FrothError } from "../errors.ts";

/** Dots for each unit of the picture: sharp on the screens of phones too. */
const ZOOM = 2;

/**
 * The PNG of an SVG with plain style rules, drawn with the fonts of the system.
 *
 * @throws FrothError `usage` where the package that draws it is not installed
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const Renderer = await loadRenderer();
  const options: ResvgRenderOptions = {
    fitTo: { mode: "zoom", value: ZOOM },
    font: { loadSystemFonts: true, sansSerifFamily: "DejaVu Sans" },
  };
  if (
    new Renderer(`<svg xmlns="http://www.w3.org/2000/svg"><text y="9">0</text></svg>`, options).getBBox() === undefined
  )
    process.stderr.write("froth: no font found on this system, the picture has no text\n");
  return new Renderer(svg, options).render().asPng();
}

async function loadRenderer(): Promise<typeof Resvg> {
  try {
    return (await import("@resvg/resvg-js")).Resvg;
  } catch (cause) {
    throw new FrothError("usage", "a PNG needs the package @resvg/resvg-js, which cannot be loaded", {
      remedy: "npm install @resvg/resvg-js where froth is installed, or write an SVG",
      cause,
    });
  }
}
