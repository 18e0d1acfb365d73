import { FrothError } from "../errors.ts";
import type { MarketProfile } from "../market/profile.ts";
import { parseMembers, type MemberList } from "../market/member-list.ts";
import type { Dated } from "../market/sessions-of.ts";
import { parseWeights, type Weights } from "../market/weights.ts";
import { parseBreadth } from "../market/breadth-file.ts";
import { createFileReader } from "../providers/file-reader.ts";
import type { Provider } from "../providers/provider.ts";
import { attempt, readableSize, shownPath } from "../providers/readable-file.ts";
import type { NamedMembers } from "../scan/market.ts";
import { instrumentOf } from "../series/instruments.ts";
import type { MarketOptions } from "./commands/market.ts";

/** `--members all`: every stock that the source lists. */
const ALL = "all";

/** Tables of this size and more are refused: an index of every stock of the world is smaller. */
const LARGEST_TABLE_BYTES = 10_000_000;

/** What the market view reads beside bars. */
export interface MarketTables {
  readonly index: string;
  readonly profile: MarketProfile;
  readonly members: NamedMembers | null;
  readonly weights: Weights | null;
  readonly breadth: Dated | null;
  /** The texts that were read. */
  readonly tables: readonly string[];
}

/**
 * The index, its members, weights and breadth, as the options and the source say.
 *
 * @throws FrothError `usage` for whatever is wrong with a file, for it is a part of the command
 */
export async function marketTables(options: MarketOptions, provider: Provider): Promise<MarketTables> {
  const tables: string[] = [];
  const read = <T>(path: string | undefined, parse: (text: string, file: string) => T): T | null => {
    if (path === undefined) return null;
    try {
      const text = readTable(path);
      tables.push(text);
      return parse(text, shownPath(path));
    } catch (error) {
      if (!(error instanceof FrothError)) throw error;
      throw new FrothError("usage", error.message, { cause: error });
    }
  };
  const weights = read(options.weights, parseWeights);
  const breadth = read(options.breadth, parseBreadth);
  const named = await namedMembers(options.members, provider, (path) => read(path, namedIn));
  const defaults = await defaultsOf(provider, options.index);
  const isOwn = named !== null || weights !== null;
  return {
    index: defaults.index,
    profile: defaults.profile,
    members: named ?? (isOwn ? null : defaults.members),
    weights: weights ?? (isOwn ? null : defaults.weights),
    breadth,
    tables,
  };
}

function readTable(path: string): string {
  const size = readableSize(path, LARGEST_TABLE_BYTES);
  return new TextDecoder().decode(attempt(path, undefined, () => createFileReader()(path, size)));
}

function namedIn(text: string, file: string): NamedMembers {
  return { list: parseMembers(text, file), facts: { from: file, date: null } };
}

/** The demo's stocks are its members, which it has without being asked. */
async function namedMembers(
  named: string | undefined,
  provider: Provider,
  read: (path: string | undefined) => NamedMembers | null,
): Promise<NamedMembers | null> {
  if (named !== ALL) return read(named);
  return provider.id === "demo" ? null : allStocks(provider);
}

async function allStocks(provider: Provider): Promise<NamedMembers> {
  const symbols = await provider.symbols();
  if (symbols === undefined) {
    throw new FrothError("usage", `the source ${provider.id} has no list of its own`, { remedy: "use --members FILE" });
  }
  const stocks = symbols.filter((symbol) => instrumentOf(symbol) === "stock");
  return { list: listOf(stocks), facts: { from: "every stock of the source", date: null } };
}

function listOf(symbols: readonly string[]): MemberList {
  return { memberships: symbols.map((symbol) => ({ symbol, from: null, to: null })), hasDates: false };
}

type Defaults = Pick<MarketTables, "index" | "profile" | "members" | "weights">;

/** What holds where the options say nothing. */
async function defaultsOf({ id }: Provider, named: string | undefined): Promise<Defaults> {
  const { shippedLists, demoProfile } = await import("./market-lists.ts");
  if (id === "demo") {
    const { demoIndex, demoWeights } = await import("../providers/demo-market/index.ts");
    const weights: Weights = { of: demoWeights(), day: null, from: "weights" };
    // The invented index has had the same members all the time.
    const list = { ...listOf([...weights.of.keys()]), hasDates: true };
    const members = { list, facts: { from: "demo", date: null } };
    return { index: named ?? demoIndex, profile: demoProfile, members, weights };
  }
  const { usProfileOf } = await import("../market/profile.ts");
  const index = named ?? "^NDX";
  const list = Object.hasOwn(shippedLists, index) ? shippedLists[index] : undefined;
  const members =
    list === undefined ? null : { list: listOf(list.symbols), facts: { from: list.name, date: list.date } };
  return { index, profile: usProfileOf(index), members, weights: null };
}
