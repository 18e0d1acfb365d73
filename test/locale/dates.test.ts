import { expect, it } from "vitest";
import { dates as english } from "../../src/locale/en/dates.ts";
import { dates as french } from "../../src/locale/fr/dates.ts";

it("writes a day in each language", () => {
  expect([english.day("2025-11-21"), french.day("2025-11-21")]).toEqual(["2025-11-21", "21/11/2025"]);
  expect(english.long("2025-11-21")).toMatch(/^Friday,? 21 November 2025$/);
  expect(french.long("2025-11-21")).toBe("vendredi 21 novembre 2025");
  expect(french.long("2025-01-01")).toBe("mercredi 1er janvier 2025");
  expect([english.month("2025-11-21"), french.month("2025-11-21")]).toEqual(["2025-11", "11/2025"]);
});

it("writes the year of a span once where it is one", () => {
  expect(english.span("2025-11-03", "2025-11-21")).toBe("2025-11-03 – 11-21");
  expect(french.span("2025-11-03", "2025-11-21")).toBe("03/11 – 21/11/2025");
  expect(english.span("2024-12-30", "2025-01-02")).toBe("2024-12-30 – 2025-01-02");
  expect(french.span("2024-12-30", "2025-01-02")).toBe("30/12/2024 – 02/01/2025");
});

it("leaves what is no date, or is written already", () => {
  expect(["", "21/11/2025", "soon"].map(french.day)).toEqual(["", "21/11/2025", "soon"]);
  expect(french.span("soon", "")).toBe("soon – ");
});
