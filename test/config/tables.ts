import { settingTables } from "../../src/cli/command-settings.ts";
import type { Setting, Tables } from "../../src/config/setting.ts";

/** The settings of all commands as the program has them. */
export const tables: Tables = await settingTables({ version: "test", now: new Date(0), end: () => undefined });

const samples = (
  "a b 1 7 100 0.5 0.6 2025-11-20 2025-11-21 12h 13h rsi-divergence.period=21 rsi-divergence.period=22 " +
  "table=a json=b NVDA@2025-11-03 CSCO@2000-03-27 https://127.0.0.1/a https://127.0.0.1/b"
).split(" ");

/** Two different values that the setting takes, as they stand in a file; nothing where none of the samples is one. */
export function twoValues(setting: Setting): readonly [unknown, unknown] | undefined {
  if (setting.kind === "switch") return [true, false];
  const texts = (setting.choices ?? samples).filter((text) => "value" in setting.parse(text, undefined));
  const [one, other] = texts;
  return one === undefined || other === undefined ? undefined : [one, other];
}
