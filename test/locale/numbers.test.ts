import { assert, double, integer, oneof, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersOf } from "../../src/locale/numbers.ts";

const amounts = oneof(
  double({ min: -1e12, max: 1e12, noNaN: true }),
  integer({ min: -2_000_000, max: 2_000_000 }).map((cents) => cents / 100),
  integer(),
);

describe.each([
  ["en", "en-US", " "],
  ["fr", "fr-FR", "\u00A0"],
] as const)("numbers in %s", (tag, like, beforePercent) => {
  const numbers = numbersOf(tag);

  /** As Intl has it, but with a minus of the width of a plus, and none before a zero. */
  function byIntl(value: number, digits: number, sign: "auto" | "always" = "auto"): string {
    const format = new Intl.NumberFormat(like, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign === "always" ? "exceptZero" : "negative",
    });
    return format.format(value).replace("-", "\u2212");
  }

  it("are those of Intl", () => {
    assert(
      property(amounts, integer({ min: 0, max: 4 }), (value, digits) => {
        expect(numbers.number(value, digits)).toBe(byIntl(value, digits));
        expect(numbers.percent(value, digits)).toBe(`${byIntl(value, digits)}${beforePercent}%`);
        expect(numbers.signedPercent(value, digits)).toBe(`${byIntl(value, digits, "always")}${beforePercent}%`);
      }),
    );
  });

  it("are exact where the digits are more than a number counts", () => {
    for (const [value, digits] of [
      [-987_615_708_378.5361, 4],
      [9_007_199_254_740_992, 2],
      [1.005, 2],
      [0.5, 0],
      [0.04, 0],
      [999.995, 2],
    ] as const)
      expect(numbers.number(value, digits)).toBe(byIntl(value, digits));
  });
});

it("writes the numbers of a French table", () => {
  const french = numbersOf("fr");
  expect([french.number(2032), french.price(1234.5), french.signedPercent(-7.1, 1)]).toEqual([
    "2\u202F032",
    "1\u202F234,50",
    "−7,1\u00A0%",
  ]);
});
