import type { NamedTemplate } from "../../market/analog/famous.ts";
import { styleOf, type RenderOptions } from "../table/style.ts";
import { flow, plain, wrap } from "../text/flow.ts";
import { joinBlocks } from "../text/layout.ts";
import { templateName } from "./name.ts";

/** The shipped templates, each kind with how it was chosen, for a terminal. */
export function renderTemplateList(templates: readonly NamedTemplate[], options: RenderOptions): string {
  const { locale, palette, width } = styleOf(options);
  const { headings, list } = locale.analog;
  const block = (kind: "top" | "rally"): string[] => [
    ...wrap(list[kind], width),
    ...flow(
      templates.filter((own) => own.kind === kind).map((own) => ({ text: templateName(own), paint: plain })),
      width,
      "  ",
    ).map(({ text }) => text),
  ];
  return joinBlocks([
    [palette.head(headings.list)],
    block("top"),
    block("rally"),
    wrap(list.asked, width, palette.faint),
  ]);
}

/** The same for programs. */
export function renderTemplateListJson(templates: readonly NamedTemplate[]): string {
  return `${JSON.stringify(templates, null, 2)}\n`;
}
