import { Command } from "commander";
import type { Session } from "./session.ts";

/** Gives a command its arguments, options, examples and what it does. */
type Spell = (command: Command, session: Session) => Command;

interface Entry {
  readonly summary: string;
  /** Loads what stands in a file of its own in `usage/`; what the command does stands in `commands/`. */
  readonly load: () => Promise<Spell>;
}

/** All commands, in the order of the help. */
const entries: Readonly<Record<string, Entry>> = {
  scan: {
    summary: "print the warning table of some symbols",
    load: async () => (await import("./usage/scan.ts")).spellScan,
  },
  explain: {
    summary: "show the evidence behind the warnings of one symbol, its record, and what followed",
    load: async () => (await import("./usage/explain.ts")).spellExplain,
  },
  chart: {
    summary: "draw one symbol with its warnings, as SVG or PNG",
    load: async () => (await import("./usage/chart.ts")).spellChart,
  },
  bubble: {
    summary: "date the explosive episodes of one symbol, and say what followed such",
    load: async () => (await import("./usage/bubble.ts")).spellBubble,
  },
  market: {
    summary: "show the whole market: who carries the index, how many follow, where money turns, with its record",
    load: async () => (await import("./usage/market.ts")).spellMarket,
  },
  analog: {
    summary: "lay a symbol beside famous tops and rallies, and say how common such a likeness is",
    load: async () => (await import("./usage/analog.ts")).spellAnalog,
  },
  study: {
    summary: "measure what followed the signals of every rule, in bars of your own",
    load: async () => (await import("./usage/study.ts")).spellStudy,
  },
  ledger: {
    summary: "score what scans wrote with --ledger against what happened since",
    load: async () => (await import("./usage/ledger.ts")).spellLedger,
  },
  history: {
    summary: "the reports of past scans: list, show, compare, remove",
    load: async () => (await import("./usage/history.ts")).spellHistory,
  },
  replay: {
    summary: "make a report again from the same bars: the same bytes, or what differs",
    load: async () => (await import("./usage/replay.ts")).spellReplay,
  },
  verify: {
    summary: "replay every detector on past bars: does it say today what it said then?",
    load: async () => (await import("./usage/verify.ts")).spellVerify,
  },
  detectors: {
    summary: "list the detectors, or document one: what it looks for and what it is known to be worth",
    load: async () => (await import("./usage/detectors.ts")).spellDetectors,
  },
  schema: {
    summary: "print the JSON Schema of a report: report or ndjson",
    load: async () => (await import("./usage/schema.ts")).spellSchema,
  },
  notify: {
    summary: "send a test message to a channel of alerts",
    load: async () => (await import("./usage/notify.ts")).spellNotify,
  },
  data: {
    summary: "the bar store: fetch, list, import, export, verify, prune",
    load: async () => (await import("./usage/data.ts")).spellData,
  },
  config: {
    summary: "print the settings of a command, and where each comes from",
    load: async () => (await import("./usage/config.ts")).spellConfig,
  },
  init: {
    summary: "write a configuration file, with every setting explained",
    load: async () => (await import("./usage/init.ts")).spellInit,
  },
  completion: {
    summary: "print what makes a shell complete froth's commands, options and symbols",
    load: async () => (await import("./usage/completion.ts")).spellCompletion,
  },
};

export const commandNames: readonly string[] = Object.keys(entries);

/**
 * The commands as the command line sees them. Only those that the command line names are spelled out, so that the start
 * of each costs the same however many there are.
 */
export function createCommands(session: Session, argv: readonly string[]): Promise<Command[]> {
  return Promise.all(
    Object.entries(entries).map(async ([name, { summary, load }]) => {
      const command = new Command(name).description(summary);
      return argv.includes(name) ? (await load())(command, session) : command;
    }),
  );
}
