import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { Delivery } from "../../src/notify/channel.ts";
import { channels } from "../../src/notify/channels.ts";
import { retryAfterIn } from "../../src/notify/telegram.ts";
import { letterOn, warned } from "./letters.ts";
import { startStandIn, type Act, type NetworkChannel, type StandIn } from "./stand-in.ts";

/** Waits take no time; they are written down. */
let waits: number[] = [];
let elapsed = 0;
let stop = new AbortController();
/** After the first look at the clock so much has passed: what is left of the patience is what an attempt may take. */
let late = 0;

function delivery(): Delivery {
  let looks = 0;
  return {
    time: {
      now: () => elapsed + (looks++ === 0 ? 0 : late),
      random: () => 0.5,
      sleep: (milliseconds) => {
        waits.push(milliseconds);
        elapsed += milliseconds;
        return Promise.resolve();
      },
    },
    signal: stop.signal,
    environment: {},
  };
}

beforeEach(() => {
  waits = [];
  [elapsed, late] = [0, 0];
  stop = new AbortController();
});

let standIn: StandIn | undefined;
afterEach(() => standIn?.close());

async function startedWith(channel: NetworkChannel, ...acts: readonly Act[]): Promise<StandIn> {
  standIn = await startStandIn(channel, (attempt) => acts[Math.min(attempt, acts.length - 1)] ?? "accept");
  return standIn;
}

const letterFor = (channel: NetworkChannel) => letterOn([warned()], channels[channel].format);

/** The fault that a letter ends with. Nothing secret is in it, nor anything that a terminal would obey. */
async function faultOf(channel: NetworkChannel, ...acts: readonly Act[]): Promise<FrothError> {
  const { values, secrets } = await startedWith(channel, ...acts);
  const fault = await channels[channel].send(letterFor(channel), values, delivery()).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof FrothError)) throw new Error(`${channel}: no fault`, { cause: fault });
  for (const secret of secrets) expect(fault.message).not.toContain(secret);
  expect(fault.message).not.toMatch(/\p{Cc}/u);
  expect(fault.message.length).toBeLessThan(400);
  return fault;
}

const network = Object.keys(channels).filter((name): name is NetworkChannel => name !== "command");
const http = network.filter((name) => name !== "email");

describe.each(network)("%s", (channel) => {
  it("delivers the warning with its record, severity apart from outlook", async () => {
    const { values, received } = await startedWith(channel, "accept");
    expect(await channels[channel].send(letterFor(channel), values, delivery())).toBe(1);
    expect(received).toHaveLength(1);
    const text = (received[0] ?? "").replaceAll(/=\r?\n/g, "").replaceAll("\\", "");
    expect(text).toMatch(/GOOGL/);
    expect(text).toMatch(/severity 5 of 100/);
    expect(text).toMatch(/lift \d/);
    expect(text).toMatch(/46 % closed 10 % lower/);
  });

  it("waits as it is asked to, and tries again", async () => {
    const { values, received } = await startedWith(channel, "busy", "accept");
    expect(await channels[channel].send(letterFor(channel), values, delivery())).toBe(2);
    expect(waits).toHaveLength(1);
    // SMTP has no word for how long.
    expect(waits[0]).toBeGreaterThanOrEqual(channel === "email" ? 500 : 2000);
    expect(received.at(-1)).toContain("GOOGL");
  });

  it("gives up on a server that stays out of order, within its patience", async () => {
    const fault = await faultOf(channel, "down");
    expect(fault.code).toBe("upstream");
    expect(fault.message).toMatch(/tried 4 times/);
    expect(elapsed).toBeLessThan(45_000);
  });

  it("does not ask again for what is not there", async () => {
    const fault = await faultOf(channel, "gone");
    expect(fault.code).toBe("bad-request");
    expect(fault.message).toMatch(/ – check FROTH_/);
    expect(waits).toEqual([]);
  });

  it("does not wait for a silent server for ever", async () => {
    late = 44_900;
    const fault = await faultOf(channel, "silent");
    expect(fault.code).toBe("timeout");
  });

  it("tries again over a broken connection", async () => {
    const fault = await faultOf(channel, "reset");
    expect(fault.code).toBe("network");
    expect(waits).toHaveLength(3);
  });

  it("reads no more than the beginning of an endless refusal", async () => {
    expect((await faultOf(channel, "endless")).code).toBe("bad-request");
  });

  it("says that nobody listens", async () => {
    const { values } = await startedWith(channel, "accept");
    await standIn?.close();
    await expect(channels[channel].send(letterFor(channel), values, delivery())).rejects.toMatchObject({
      code: "network",
      message: expect.stringMatching(/cannot be reached \((?:ECONNREFUSED|ECONNECTION|ESOCKET)\)/),
    });
  });

  it("stops when the user stops it", async () => {
    const { values } = await startedWith(channel, "silent");
    setTimeout(() => stop.abort(), 50);
    const sent = channels[channel].send(letterFor(channel), values, delivery());
    await expect(sent).rejects.toMatchObject({ code: "aborted" });
  });

  it("takes no letter that is longer than it can carry, and says how much is left out", async () => {
    const { format } = channels[channel];
    const symbols = Array.from({ length: 2000 }, (_, index) => warned({ symbol: `S${index}` }));
    const { text } = letterOn(symbols, format);
    expect(format.measure(text)).toBeLessThanOrEqual(format.limit);
    const shown = text.match(/^S\d+/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(text.replaceAll("\\", "")).toMatch(new RegExp(`… and ${(2000 - shown).toLocaleString("en")} more$`));
  });
});

describe.each(http)("%s over HTTP", (channel) => {
  it("waits until a date, by the clock of the server", async () => {
    const { values } = await startedWith(channel, "at-noon", "accept");
    expect(await channels[channel].send(letterFor(channel), values, delivery())).toBe(2);
    expect(waits).toEqual([3000]);
  });

  it("leaves to the next run what it is asked to leave for long", async () => {
    const fault = await faultOf(channel, "in-an-hour");
    expect(fault.message).toMatch(/wants to be left alone for 3600 s/);
    expect(waits).toEqual([]);
  });

  it("follows no redirect", async () => {
    const fault = await faultOf(channel, "redirect");
    expect(fault.message).toMatch(/not followed \(307\)/);
    expect(standIn?.received).toHaveLength(1);
  });
});

it("Telegram's own way to ask for a wait is understood", () => {
  expect(retryAfterIn('{"ok":false,"error_code":429,"parameters":{"retry_after":35}}')).toBe(35_000);
  expect(retryAfterIn("<html>")).toBeUndefined();
});
