import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareAlerts } from "../../src/cli/scan-alerts.ts";
import type { NotifyOn } from "../../src/notify/news.ts";
import { createCsvProvider } from "../../src/providers/csv.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { scan } from "../../src/scan/scan.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { startAlertServer, type AlertServer } from "./alert-server.ts";
import { folderOf } from "./run-froth.ts";

const watchList = "NVDA GOOGL META SMCI AMD AVGO MSFT AAPL AMZN TSLA PLTR MARA HOOD".split(" ");
const days = [17, 18, 19, 20, 21].map((day) => `2025-11-${day}`);

interface Warning {
  readonly rule: string;
  readonly detector: string;
  readonly knownAt: string;
}

interface Told {
  readonly symbols: readonly { readonly symbol: string; readonly warnings: readonly Warning[] }[];
}

let server: AlertServer;
beforeAll(async () => {
  server = await startAlertServer();
});
afterAll(() => server.close());

const nameOf = (symbol: string, { rule, knownAt }: Warning): string => `${symbol} ${rule} ${knownAt}`;

const reports: ScanReport[] = [];
beforeAll(async () => {
  if (!hasShared) return;
  const source = `csv:${sharedPath("market/ohlcv")}`;
  const provider = createCsvProvider(sharedPath("market/ohlcv"));
  for (const asOf of days) {
    const settings = { source, asOf, historyBars: 2000, includePartial: false, parameters: {} };
    reports.push(await scan({ provider, symbols: watchList, settings, version: "0" }));
  }
});

interface Evening {
  readonly day: string;
  readonly code: number;
  readonly told: Told | undefined;
}

/** What a week of evenings sends: each report is told of twice; on the day that fails the channel takes nothing. */
async function week(notifyOn: NotifyOn, failing?: string): Promise<Evening[]> {
  const environment = { FROTH_HOME: folderOf({}), FROTH_WEBHOOK_URL: `http://127.0.0.1:${server.port}/` };
  const log: Evening[] = [];
  for (const report of reports.flatMap((each) => [each, each])) {
    const day = report.asOf ?? "";
    server.answerWith(day === failing ? 404 : 200);
    server.accepted.length = 0;
    const code = await prepareAlerts({ notify: ["webhook"], notifyOn, lang: "en" }, environment)(report);
    const [body] = server.accepted;
    log.push({ day, code, told: body === undefined ? undefined : JSON.parse(body) });
  }
  return log;
}

/** Every warning that became known on one of the days. */
function knownInWeek(): string[] {
  const analysed = reports.flatMap(({ symbols }) => symbols.filter((symbol) => symbol.status !== "failed"));
  const names = analysed.flatMap(({ symbol, signals }) =>
    // The thresholds of extension are nested: which of them is news depends on the one before.
    signals
      .filter(({ detector, knownAt }) => days.includes(knownAt) && detector !== "extension")
      .map((signal) => nameOf(symbol, signal)),
  );
  return [...new Set(names)].toSorted();
}

describe.skipIf(!hasShared)("a week of evenings (needs ../shared)", () => {
  it("tells of every new warning once, and on the next day what a day could not", async () => {
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const log = await week("any", "2025-11-19");
    expect(stderr.mock.calls.map(([text]) => text)).toEqual(
      [1, 2].map(() => expect.stringMatching(/^froth: alert not sent to webhook: no such address \(404\)/)),
    );
    stderr.mockRestore();
    const told = log.flatMap(({ told: letter }) =>
      (letter?.symbols ?? []).flatMap(({ symbol, warnings }) => warnings.map((warning) => ({ symbol, warning }))),
    );
    const names = told.map(({ symbol, warning }) => nameOf(symbol, warning));
    expect(new Set(names).size).toBe(names.length);
    const others = told.filter(({ warning }) => warning.detector !== "extension");
    expect(others.map(({ symbol, warning }) => nameOf(symbol, warning)).toSorted()).toEqual(knownInWeek());
    expect(log.map(({ day, code, told: letter }) => [day.slice(8), code, letter !== undefined])).toEqual([
      ["17", 0, true],
      ["17", 0, false],
      ["18", 0, true],
      ["18", 0, false],
      ["19", 4, false],
      ["19", 4, false],
      ["20", 0, true],
      ["20", 0, false],
      ["21", 0, true],
      ["21", 0, false],
    ]);
    const thursday = log.filter(({ day }) => day === "2025-11-20").flatMap(({ told: letter }) => letter?.symbols ?? []);
    const dates = thursday.flatMap(({ warnings }) => warnings.map(({ knownAt }) => knownAt));
    expect(new Set(dates)).toEqual(new Set(["2025-11-19", "2025-11-20"]));
  });

  it("is quiet unless a rule that beats chance has spoken: that week none did", async () => {
    const log = await week("watch");
    expect(log.every(({ code, told }) => code === 0 && told === undefined)).toBe(true);
  });
});
