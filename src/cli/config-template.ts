import type { Setting } from "../config/setting.ts";

export type ConfigFormat = "js" | "ts" | "json";

/** What may stand between the brackets of an option, by an example. */
const examplesByForm: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["date", "2025-11-21"],
  ["duration", "12h"],
  ["path", "path/to/file"],
  ["format=path", { json: "out/report.json" }],
  ["symbols", ["NVDA", "GOOGL"]],
  ["names", ["mag7"]],
  ["id.parameter=n", { "rsi-divergence": { period: 21 } }],
]);

/** A configuration that sets nothing yet: every setting with what it is for, its default or an example, commented out. */
export function configTemplate(format: ConfigFormat, settings: readonly Setting[]): string {
  if (format === "json") return jsonTemplate(settings);
  const lines = settings
    .flatMap((setting) => ["", ...explained(setting)])
    .map((line) => (line === "" ? "" : `  ${line}`));
  const [opening, closing] =
    format === "ts"
      ? ['import type { FrothConfig } from "froth";\n\nexport default {', "} satisfies FrothConfig;"]
      : ["/** @type {import('froth').FrothConfig} */\nexport default {", "};"];
  return `${introduction}\n${opening}${lines.join("\n")}\n${ending}\n${closing}\n`;
}

const introduction = `// Settings of froth for this folder and those below it. Every line that is commented out shows a default or an example.
// Weaker to stronger: defaults, this file, its profile, variables such as FROTH_SOURCE, the command line.
// froth config shows what holds and why. This file is a program, and froth runs it.
// Tokens and other secrets do not belong here: froth takes them from the environment only.
`;

const ending = `
  // What holds for one command only, under its name; here stand options that froth scan does not have, too.
  commands: {
    // study: { minHistory: 1300 },
  },

  // Sets of settings that --profile NAME or FROTH_PROFILE adds to those above: froth scan --profile daily
  profiles: {
    // daily: { maxAge: "12h", failOn: "high" },
  },`;

function explained(setting: Setting): string[] {
  const choices = setting.choices === undefined ? "" : ` (${setting.choices.join(", ")})`;
  return [`// ${setting.description}${choices}`, `// ${setting.key}: ${literal(exampleOf(setting))},`];
}

/** A value that the setting takes: its default, or else an example. */
export function exampleOf({ kind, form, choices, byDefault }: Setting): unknown {
  const isEmpty = byDefault === undefined || (Array.isArray(byDefault) && byDefault.length === 0);
  if (!isEmpty) return byDefault;
  if (kind === "switch") return true;
  return choices?.[0] ?? examplesByForm.get(form.replace(/\.{3}$/, "")) ?? `<${form}>`;
}

/** A value as one writes it in a program. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => {
    return `${/^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name)}: ${literal(inner)}`;
  });
  return `{ ${fields.join(", ")} }`;
}

/** JSON has no comments: the defaults that are values, to be changed. */
function jsonTemplate(settings: readonly Setting[]): string {
  const set = settings.filter(({ kind, byDefault }) => kind === "value" && byDefault !== undefined);
  const values = Object.fromEntries(set.map(({ key, byDefault }) => [key, byDefault]));
  return `${JSON.stringify({ ...values, profiles: { daily: {} } }, null, 2)}\n`;
}
