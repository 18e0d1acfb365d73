import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLayers } from "../../src/config/contents.ts";
import { environmentLayer, variableOf } from "../../src/config/environment.ts";
import { readValue } from "../../src/config/raw-value.ts";
import { settle, type Settled } from "../../src/config/settle.ts";
import type { Choice, Setting } from "../../src/config/setting.ts";
import { sharedSettings } from "../../src/config/shared.ts";
import { tables, twoValues } from "./tables.ts";

/** All layers, from weak to strong, and how each is written. */
const layerNames = ["top", "section", "profile", "profileSection", "environment", "flag"] as const;
type LayerName = (typeof layerNames)[number];
type Said = Partial<Record<LayerName, Readonly<Record<string, unknown>>>>;

function settledBy(command: string, said: Said): Settled {
  const section = (keys: object | undefined) => (keys === undefined ? {} : { commands: { [command]: keys } });
  const value = {
    ...said.top,
    ...section(said.section),
    profiles: { p: { ...said.profile, ...section(said.profileSection) } },
  };
  const { layers } = fileLayers({ file: "froth.config.js", folder: "", value }, tables, command, "p");
  const variables = Object.entries(said.environment ?? {}).map(([key, raw]) => [variableOf(key), String(raw)]);
  const environment = environmentLayer(sharedSettings(command, tables), Object.fromEntries(variables));
  return settle(tables.get(command) ?? [], [...layers, environment, flags(command, said.flag ?? {})]);
}

function flags(command: string, keys: Readonly<Record<string, unknown>>): Choice[] {
  return Object.entries(keys).map(([key, raw]) => {
    const setting = tables.get(command)?.find((each) => each.key === key);
    if (setting === undefined) throw new Error(`${command} has no ${key}`);
    return readValue(setting, raw, { layer: "flag", name: setting.flags });
  });
}

/** The layers in which a setting may stand: the top and the environment hold what is shared. */
function layersOf(command: string, setting: Setting): LayerName[] {
  const isShared = sharedSettings(command, tables).includes(setting);
  return layerNames.filter((name) => isShared || !["top", "profile", "environment"].includes(name));
}

const all = [...tables].flatMap(([command, settings]) => settings.map((setting) => ({ command, setting })));
const cases = all.flatMap(({ command, setting }) => {
  const values = twoValues(setting);
  return values === undefined ? [] : [{ command, setting, values }];
});

describe("of every setting of every command", () => {
  it("two values are known to the tests", () => {
    expect(cases.length / all.length).toBeGreaterThan(0.95);
  });

  it("the later of any two layers counts", () => {
    let pairs = 0;
    for (const { command, setting, values } of cases) {
      const { key } = setting;
      const names = layersOf(command, setting);
      for (const [one, other] of [values, values.toReversed()]) {
        for (const [index, weak] of names.entries()) {
          for (const strong of names.slice(index + 1)) {
            const settled = settledBy(command, { [weak]: { [key]: one }, [strong]: { [key]: other } });
            const alone = settledBy(command, { [strong]: { [key]: other } });
            expect(settled.get(key), `${command} ${key}: ${weak} <- ${strong}`).toEqual(alone.get(key));
            expect(settled.size).toBe(1);
            pairs++;
          }
        }
      }
    }
    expect(pairs).toBeGreaterThan(1000);
  });

  it("the value is frozen, and its place is known", () => {
    for (const { command, setting, values } of cases) {
      const [value] = values;
      const choice = settledBy(command, { section: { [setting.key]: value } }).get(setting.key);
      expect(Object.isFrozen(choice?.value)).toBe(true);
      expect(choice?.origin).toMatchObject({ layer: "file", path: `commands.${command}.${setting.key}` });
    }
  });
});

describe("settings that contradict each other", () => {
  const one = fc.record(
    { offline: fc.boolean(), refresh: fc.boolean(), maxAge: fc.constantFrom("1h", "2d") },
    { requiredKeys: [] },
  );
  const consistent = one.filter(({ offline, refresh, maxAge }) => {
    return [offline === true, refresh === true, maxAge !== undefined].filter(Boolean).length <= 1;
  });

  it("never hold together: the last one that was switched on holds, unless it is switched off again", () => {
    const layers = fc.record({ top: consistent, profile: consistent, environment: consistent, flag: consistent });
    fc.assert(
      fc.property(layers, (said) => {
        const settled = settledBy("scan", said);
        const on = [...settled.values()].filter(({ value }) => value !== false).map(({ key }) => key);
        const wishes = [said.top, said.profile, said.environment, said.flag].flatMap((layer) => Object.entries(layer));
        const last = wishes.findLastIndex(([, value]) => value !== false);
        const [wished] = wishes[last] ?? [];
        const isTakenBack = wishes.slice(last + 1).some(([key, value]) => key === wished && value === false);
        expect(on).toEqual(wished === undefined || isTakenBack ? [] : [wished]);
      }),
    );
  });

  it("are refused in one layer, with both places", () => {
    const both = { offline: true, refresh: true };
    expect(() => settledBy("scan", { top: both })).toThrow(/offline and .*refresh contradict each other/);
    expect(() => settledBy("scan", { environment: both })).toThrow(/FROTH_OFFLINE and FROTH_REFRESH contradict/);
  });
});

describe("symbols", () => {
  it("of a stronger layer replace all of the weaker ones, however they are named", () => {
    const top = { symbols: ["AAPL"], symbolsFile: "list.txt" };
    const settled = settledBy("scan", { top, flag: { universe: "mag7" } });
    expect([...settled.keys()]).toEqual(["universe"]);
    expect([...settledBy("scan", { top, environment: { symbols: "NVDA, GOOGL" } }).values()]).toMatchObject([
      { key: "symbols", value: ["NVDA", "GOOGL"], origin: { name: "FROTH_SYMBOLS" } },
    ]);
  });

  it("go together in one layer", () => {
    expect(settledBy("scan", { top: { symbols: ["AAPL"], universe: "mag7" } }).size).toBe(2);
  });

  it("of the top say nothing about what is pruned or exported", () => {
    for (const command of ["data prune", "data export", "explain"]) {
      expect(settledBy(command, { top: { symbols: ["AAPL"] } }).size).toBe(0);
    }
  });
});

describe("what the top of a file says", () => {
  it("holds for other commands too, but not the format and the files of the report", () => {
    const top = { source: "demo", format: "json", output: { json: "a.json" } };
    expect([...settledBy("explain", { top }).keys()]).toEqual(["source"]);
    expect([...settledBy("data export", { top }).keys()]).toEqual([]);
    expect([...settledBy("scan", { top }).keys()]).toEqual(["source", "format", "output"]);
  });

  it("is spelled alike wherever it is shared", () => {
    for (const command of tables.keys()) {
      for (const { key, flags: spelled } of sharedSettings(command, tables)) {
        expect(tables.get("scan")?.find((setting) => setting.key === key)?.flags).toBe(spelled);
      }
    }
  });
});
