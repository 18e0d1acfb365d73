import { variableOf } from "../../config/environment.ts";
import type { Setting, Tables } from "../../config/setting.ts";
import { sharedSettings } from "../../config/shared.ts";
import { markdownTable, type Column } from "../../markdown.ts";
import { exampleOf, literal } from "../config-template.ts";

/** The types of the keys that stand at the top of a file. */
export function keysFile(settings: readonly Setting[]): string {
  const fields = settings.map((setting) => {
    return `  /** ${setting.description.replaceAll("*/", "")} */\n  readonly ${setting.key}?: ${typeOf(setting)};\n`;
  });
  return `type Text = string | number;
type Texts = Text | readonly Text[];
type Pairs = Texts | Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;

/** The keys of a configuration file: the options of \`froth scan\`. Generated from them by \`npm run configuration\`. */
export interface ConfigKeys {
${fields.join("")}}
`;
}

function typeOf(setting: Setting): string {
  const { kind, form, choices, canBeFalse } = setting;
  if (kind === "switch") return "boolean";
  const text = kind === "value" ? "Text" : form.includes("=") ? "Pairs" : "Texts";
  const values = choices === undefined || kind === "list" ? [text] : choices.map((choice) => JSON.stringify(choice));
  return [...values, ...("whenTrue" in setting ? ["true"] : []), ...(canBeFalse ? ["false"] : [])].join(" | ");
}

/** The tables of docs/configuration.md, by the names of their sections. */
export function configurationSections(tables: Tables): Readonly<Record<string, string>> {
  const others = [...tables.keys()].filter((name) => name !== "scan");
  const rest = others.map((name) => {
    const shared = new Set(sharedSettings(name, tables));
    const own = (tables.get(name) ?? []).filter((setting) => !shared.has(setting));
    return { name, shared: [...shared].map(({ key }) => key), own: own.map(({ key }) => key) };
  });
  return {
    keys: markdownTable(keyColumns, tables.get("scan") ?? []),
    commands: markdownTable(commandColumns, rest),
  };
}

const keyColumns: readonly Column<Setting>[] = [
  { title: "key", align: "left", cell: ({ key }) => code(key) },
  { title: "variable", align: "left", cell: ({ key }) => code(variableOf(key)) },
  { title: "what for", align: "left", cell: ({ description }) => description.replaceAll("|", "\\|") },
  { title: "default or example", align: "left", cell: (setting) => code(literal(exampleOf(setting))) },
];

interface CommandRow {
  readonly name: string;
  readonly shared: readonly string[];
  readonly own: readonly string[];
}

const commandColumns: readonly Column<CommandRow>[] = [
  { title: "command", align: "left", cell: ({ name }) => code(name) },
  { title: "takes from the top", align: "left", cell: ({ shared }) => shared.map(code).join(", ") || "–" },
  { title: "in its section only", align: "left", cell: ({ own }) => own.map(code).join(", ") || "–" },
];

function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}
