import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLoopbackYahoo, type LoopbackYahoo, type Reply } from "../loopback-yahoo.ts";
import { chartBody, errorBody } from "../yahoo-chart.ts";
import { escape, folderOf, froth, frothAsync } from "./run-froth.ts";

const HOUR = 3_600_000;
/** A market that is open every day and whose last session ended eight hours ago, whenever the test runs. */
const end = Math.floor((Date.now() - 8 * HOUR) / HOUR) * HOUR + HOUR / 2;
const iso = (time: number) => new Date(time).toISOString();
const rows = Array.from({ length: 300 }, (_, at) => ({ time: iso(end - (299 - at) * 24 * HOUR - HOUR / 6) }));
const meta = { exchangeTimezoneName: "UTC", gmtoffset: 0 };
const body = chartBody({ rows, session: [iso(end - HOUR / 6), iso(end)], meta });
const lastDate = iso(end).slice(0, 10);

let reply: Reply = { body };
let yahoo: LoopbackYahoo;
let home = "";

beforeAll(async () => {
  yahoo = await startLoopbackYahoo((symbol) =>
    symbol === "GONE" ? { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") } : reply,
  );
});
afterAll(() => yahoo.close());
beforeEach(() => {
  home = join(folderOf({}), "home");
  reply = { body };
});

/** Runs froth, and counts what it asks Yahoo for. */
async function run(...arguments_: string[]) {
  const before = yahoo.requests.length;
  const outcome = await frothAsync(arguments_, { FROTH_YAHOO_URL: yahoo.url, FROTH_HOME: home });
  return { ...outcome, requests: yahoo.requests.length - before };
}

const file = () => join(home, "bars.sqlite");

describe("froth scan through the store", () => {
  it("asks Yahoo once, and gives the same bytes without asking", async () => {
    const first = await run("scan", "TEST", "--format", "json");
    expect(first).toMatchObject({ code: 0, stderr: "", requests: 1 });
    const second = await run("scan", "TEST", "--format", "json");
    expect(second).toEqual({ ...first, requests: 0 });
    expect(await run("scan", "TEST", "--format", "json", "--offline")).toEqual({ ...first, requests: 0 });
    const stored = await run("scan", "--source", "store", "--format", "json");
    expect(JSON.parse(stored.stdout).dataHash).toBe(JSON.parse(first.stdout).dataHash);
    expect(stored).toMatchObject({ code: 0, stderr: "", requests: 0 });
  });

  it("asks again when told to", async () => {
    await run("scan", "TEST");
    expect((await run("scan", "TEST", "--refresh")).requests).toBe(1);
    expect((await run("scan", "TEST", "--max-age", "1h")).requests).toBe(0);
    expect((await run("scan", "TEST", "--max-age", "0s")).requests).toBe(1);
    expect((await run("explain", "TEST")).requests).toBe(0);
  });

  it("asks for the bar of a running session, and stores nothing of it", async () => {
    await run("scan", "TEST", "--include-partial");
    const { requests, stdout } = await run("scan", "TEST", "--include-partial", "--format", "json");
    expect(requests).toBe(1);
    expect(JSON.parse(stdout).symbols[0].provisional).toBeNull();
  });

  it("keeps nothing with --no-store, and keeps it elsewhere with --store", async () => {
    expect((await run("scan", "TEST", "--no-store")).code).toBe(0);
    expect(existsSync(home)).toBe(false);
    const elsewhere = join(folderOf({}), "my.sqlite");
    await run("scan", "TEST", "--store", elsewhere);
    expect(existsSync(home)).toBe(false);
    expect((await run("scan", "TEST", "--store", elsewhere)).requests).toBe(0);
  });

  it("touches no store for bars that are files", async () => {
    froth(["scan", "--source", "demo"], { FROTH_HOME: home });
    expect(existsSync(home)).toBe(false);
  });

  it("offline, says of what is not stored how to get it", async () => {
    await run("scan", "TEST");
    const { code, stdout, requests } = await run("scan", "TEST", "OTHER", "--offline");
    expect({ code, requests }).toEqual({ code: 3, requests: 0 });
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/OTHER.*not in the store/);
  });

  it("uses stored bars visibly when Yahoo fails, and ends with 3 unless that is allowed", async () => {
    await run("scan", "TEST");
    reply = { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") };
    const failed = await run("scan", "TEST", "--max-age", "0s");
    expect(failed).toMatchObject({ code: 3, stderr: "" });
    const told = failed.stdout.replaceAll(/\s+/g, " ");
    expect(told).toContain(
      `TEST: stored bars used, newer ones could not be fetched (${lastDate}): Yahoo does not know`,
    );
    expect((await run("scan", "TEST", "--max-age", "0s", "--allow-partial")).code).toBe(0);
    const { symbols } = JSON.parse((await run("scan", "TEST", "--max-age", "0s", "--format", "json")).stdout);
    expect(symbols[0]).toMatchObject({ status: "partial", lastBar: lastDate });
    expect(symbols[0].findings).toContainEqual({
      code: "not-refreshed",
      dates: [lastDate],
      detail: "Yahoo does not know this symbol, or it is delisted",
    });
    const explained = await run("explain", "TEST", "--max-age", "0s");
    expect(explained.code).toBe(3);
    expect(explained.stdout).toContain("stored bars used");
  });

  it("goes on without a store that cannot be opened, and says so", async () => {
    writeFileSync(home, "not a folder");
    const { code, stdout, stderr, requests } = await run("scan", "TEST");
    expect({ code, requests }).toEqual({ code: 0, requests: 1 });
    expect(stderr).toMatch(/^froth: without the store: .*bars\.sqlite: a part of the path is a file/);
    expect(stdout).toContain("Note: without the store");
    expect(JSON.parse((await run("scan", "TEST", "--format", "json")).stdout).notes).toHaveLength(1);
    expect((await run("scan", "TEST", "--offline")).code).toBe(3);
    expect((await run("explain", "TEST")).stderr).toContain("without the store");
  });

  it("leaves a file alone that is no store", async () => {
    const path = join(folderOf({ "notes.sqlite": `my notes ${escape}[2J` }), "notes.sqlite");
    const { code, stderr } = await run("scan", "TEST", "--store", path);
    expect(code).toBe(0);
    expect(stderr).toContain("this is no bar store");
    expect(stderr).not.toContain(escape);
  });

  it.each([
    [["--no-store", "--offline"], /--no-store leaves out/],
    [["--no-store", "--source", "store"], /contradict/],
    [["--offline", "--refresh"], /cannot be used with/],
    [["--max-age", "soon"], /12h, 2d/],
    [["--max-age", "-1h"], /12h, 2d|argument missing/],
  ])("refuses %j", async (options, message) => {
    const { code, stdout, stderr, requests } = await run("scan", "TEST", ...options);
    expect({ code, stdout, requests }).toEqual({ code: 2, stdout: "", requests: 0 });
    expect(stderr).toMatch(message);
  });
});

describe("froth data pull", () => {
  it("fetches what is due, says what it did, and names what failed", async () => {
    const { code, stdout, stderr, requests } = await run("data", "pull", "TEST", "gone", "OTHER", "../x");
    expect({ code, requests }).toEqual({ code: 3, requests: 3 });
    expect(stdout).toBe(`2 symbols up to date, last session ${lastDate}; 2 failed.\n`);
    expect(stderr).toMatch(/^froth: GONE: Yahoo does not know.*\n^froth: .*is not a symbol.*\n$/m);
    expect(
      await run("data", "pull", "--symbols-file", join(folderOf({ list: "TEST OTHER # two" }), "list")),
    ).toMatchObject({
      code: 0,
      requests: 0,
    });
    // Without symbols: all that were fetched before.
    expect(await run("data", "pull")).toMatchObject({ code: 0, stderr: "", requests: 0 });
    expect(await run("data", "pull", "--refresh")).toMatchObject({ code: 0, requests: 2 });
  });

  it("counts a symbol whose stored bars are old as failed", async () => {
    await run("data", "pull", "TEST");
    reply = { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") };
    const { code, stdout, stderr } = await run("data", "pull", "TEST", "--max-age", "0s");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "0 symbols up to date; 1 failed.\n" });
    expect(stderr).toContain("TEST: Yahoo does not know");
  });

  it("fails where there is no store to fetch into", async () => {
    writeFileSync(home, "");
    const { code, stderr, requests } = await run("data", "pull", "TEST");
    expect({ code, requests }).toEqual({ code: 3, requests: 0 });
    expect(stderr).toContain(file());
  });
});
