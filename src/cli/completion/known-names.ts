import { FrothError } from "../../errors.ts";
import { withStore } from "../commands/data/with-store.ts";
import { settingSources } from "../configure.ts";
import type { Session } from "../session.ts";
import type { KnownNames } from "./candidates.ts";

/** Names of this machine and of froth, each looked up only when it is asked for. */
export function knownNames(session: Session): KnownNames {
  return {
    symbols: () => orNothing(storedSymbols),
    universe: universesAfter,
    profile: () => orNothing(() => profiles(session)),
    detector: detectorNames,
    detectors: detectorParameters,
    command: () => orNothing(() => configurable(session)),
  };
}

/** Whoever presses a key wants no message about the store or the configuration. */
async function orNothing(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof FrothError) return [];
    throw error;
  }
}

async function storedSymbols(): Promise<readonly string[]> {
  const entries = await withStore({}, "read", (store) => store.list());
  return [...new Set(entries.map(({ symbol }) => symbol))];
}

/** Several may be named, parted by commas. */
async function universesAfter(typed: string): Promise<readonly string[]> {
  const { universes } = await import("../universes.ts");
  const before = typed.slice(0, typed.lastIndexOf(",") + 1);
  return [...Object.keys(universes), "help"].map((name) => before + name);
}

async function profiles(session: Session): Promise<readonly string[]> {
  const [{ settledFor }, { settingTables }] = await Promise.all([
    import("../settled-command.ts"),
    import("../command-settings.ts"),
  ]);
  const sources = { ...settingSources({}, process.env, process.cwd()), profile: undefined };
  return (await settledFor("scan", await settingTables(session), sources, [])).profiles;
}

async function detectorNames(): Promise<readonly string[]> {
  const { detectors } = await import("../../detectors/index.ts");
  return detectors.map(({ id }) => id);
}

/** As `--detectors` takes them. */
async function detectorParameters(): Promise<readonly string[]> {
  const { detectors } = await import("../../detectors/index.ts");
  return detectors.flatMap(({ id, parameters }) => Object.keys(parameters).map((name) => `${id}.${name}=`));
}

/** The words of the names of commands: `data pull` is two arguments. */
async function configurable(session: Session): Promise<readonly string[]> {
  const { settingTables } = await import("../command-settings.ts");
  const names = [...(await settingTables(session)).keys()];
  return [...new Set(names.flatMap((name) => name.split(" ")))];
}
