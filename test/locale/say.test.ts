import { describe, expect, it } from "vitest";
import { noNumber, numbersOf } from "../../src/locale/numbers.ts";
import { say } from "../../src/locale/say.ts";

const numbers = numbersOf("en");

describe("say", () => {
  const words = say({ rsi: 82.35, price: 306.42, rise: 46.2, fall: -7.1, yes: 1, no: 0 }, numbers);

  it("writes the numbers that a message carries", () => {
    expect(words.number("rsi")).toBe("82.4");
    expect(words.number("rsi", 0)).toBe("82");
    expect(words.price("price")).toBe("306.42");
    expect(words.percent("rise")).toBe("46 %");
    expect(words.signedPercent("rise")).toBe("+46 %");
    expect(words.signedPercent("fall", 1)).toBe("−7.1 %");
    expect([words.is("yes"), words.is("no")]).toEqual([true, false]);
  });

  it("throws on one that it does not carry", () => {
    expect(() => words.number("missing")).toThrow(RangeError);
    expect(() => words.price("toString")).toThrow('no number "toString"');
  });
});

describe("numbersOf", () => {
  it("writes prices with the digits of their size", () => {
    const prices = [1234.5, 306.42, 1, 0, 0.0412, 0.000123, 104_250.4, -0.5].map((price) => numbers.price(price));
    expect(prices).toEqual(["1,234.50", "306.42", "1.00", "0.00", "0.0412", "0.000123", "104,250", "−0.5000"]);
    expect(numbers.price(-0.538, 299)).toBe("−0.54");
  });

  it("puts no sign before a zero", () => {
    expect([
      numbers.percent(-0.2),
      numbers.signedPercent(-0.2),
      numbers.signedPercent(0.2),
      numbers.number(-0.001, 1),
    ]).toEqual(["0 %", "0 %", "0 %", "0.0"]);
  });

  it("writes a dash for what is no number", () => {
    expect([numbers.number(Number.NaN), numbers.percent(Infinity), numbers.price(Number.NaN)]).toEqual([
      noNumber,
      noNumber,
      noNumber,
    ]);
  });
});
