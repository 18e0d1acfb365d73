import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../src/errors.ts";
import { createCoolDown } from "../../../src/providers/yahoo/cool-down.ts";
import { waitAfterFault, yahooPatience } from "../../../src/providers/yahoo/retry.ts";
import type { Trial } from "../../../src/retry/patience.ts";
import { parseHttpDate, parseRetryAfter } from "../../../src/retry/retry-after.ts";

const failure = { code: "upstream", retryAfter: 0, attempts: 1, timeLeft: 45_000 } as const;
const waitAfter = ({ code, ...trial }: Trial & { readonly code: ErrorCode }, random: number, limits = yahooPatience) =>
  waitAfterFault(code, trial, random, limits);
const noon = Date.parse("2025-11-22T12:00:00Z");

describe("what is asked for again", () => {
  it.each(["rate-limited", "upstream", "network", "timeout", "malformed"] satisfies ErrorCode[])("%s", (code) => {
    expect(waitAfter({ ...failure, code }, 0)).toBeGreaterThan(0);
  });

  it.each([
    "unknown-symbol",
    "no-bars",
    "bad-request",
    "auth",
    "schema",
    "aborted",
    "invalid-symbol",
    "usage",
  ] satisfies ErrorCode[])("not %s", (code) => {
    expect(waitAfter({ ...failure, code }, 0)).toBeUndefined();
  });

  it("nothing after four requests", () => {
    expect(waitAfter({ ...failure, attempts: 3 }, 0)).toBeGreaterThan(0);
    expect(waitAfter({ ...failure, attempts: 4 }, 0)).toBeUndefined();
  });
});

describe("the wait before the next request", () => {
  it("doubles, half of it by chance, from half a second to eight", () => {
    const limits = { ...failure, timeLeft: Infinity };
    const waits = (random: number) =>
      [1, 2, 3].map((attempts) => waitAfter({ ...limits, attempts }, random) ?? Number.NaN);
    expect(waits(0)).toEqual([500, 1000, 2000]);
    expect(waits(0.5)).toEqual([750, 1500, 3000]);
    const patient = { attempts: 99, attempt: 1, whole: 1, shortestBackoff: 500, longestBackoff: 8000 };
    const many = { ...patient, longestWait: 1, restAfterRefusal: 1 };
    expect(waitAfter({ ...limits, attempts: 50 }, 0.999_999, many)).toBeCloseTo(8000, 1);
    expect(waitAfter({ ...limits, attempts: 50 }, 0, many)).toBe(4000);
  });

  it("is not shorter than what the answer asks for", () => {
    expect(waitAfter({ ...failure, retryAfter: 12_000 }, 0.9)).toBe(12_000);
    expect(waitAfter({ ...failure, retryAfter: 100 }, 0)).toBe(500);
    expect(waitAfter({ ...failure, retryAfter: 30_000 }, 0)).toBe(30_000);
  });

  it("is not begun when the answer asks for more than 30 s, nor when the time of the symbol would be over", () => {
    expect(waitAfter({ ...failure, retryAfter: 30_001 }, 0)).toBeUndefined();
    expect(waitAfter({ ...failure, timeLeft: 501 }, 0)).toBe(500);
    expect(waitAfter({ ...failure, timeLeft: 500 }, 0)).toBeUndefined();
  });
});

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["120", 120_000],
    ["Sat, 22 Nov 2025 12:00:07 GMT", 7000],
    ["Sat, 22 Nov 2025 11:59:00 GMT", 0],
    ["99999999999999999999999999", 1e12],
  ])("%j is %i ms", (text, milliseconds) => {
    expect(parseRetryAfter(text, noon)).toBe(milliseconds);
  });

  it.each([
    null,
    "",
    "-1",
    "1.5",
    "1e3",
    "soon",
    "Sat, 22 Nov 2025",
    "2025-11-22T12:00:07Z",
    "Sat, 99 Nov 2025 99:00:07 GMT",
  ])("%j says nothing", (text) => {
    expect(parseRetryAfter(text, noon)).toBeUndefined();
    expect(parseHttpDate(text)).toBeUndefined();
  });
});

describe("a cool-down", () => {
  it("ends, is prolonged and never shortened", () => {
    let now = 1000;
    const coolDown = createCoolDown(() => now);
    expect(coolDown.left()).toBe(0);
    coolDown.begin(500);
    coolDown.begin(200);
    expect([coolDown.left(), coolDown.isRefusal()]).toEqual([500, false]);
    coolDown.refuse(60_000);
    coolDown.begin(90_000);
    expect([coolDown.left(), coolDown.isRefusal()]).toEqual([90_000, true]);
    now += 60_000;
    expect([coolDown.left(), coolDown.isRefusal()]).toEqual([30_000, false]);
    now += 40_000;
    expect(coolDown.left()).toBe(0);
  });
});
