import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { parseBreadth } from "../../src/market/breadth-file.ts";
import { membersOn, parseMembers } from "../../src/market/member-list.ts";
import { parseWeights } from "../../src/market/weights.ts";
import { isoDate, parseIsoDate } from "../../src/series/dates.ts";

const day = (iso: string): number => parseIsoDate(iso) ?? Number.NaN;

function faultOf(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof FrothError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("members", () => {
  it("with dates are those of the day", () => {
    const list = parseMembers(
      "ticker,start_date,end_date\nAA,1996-01-02,1997-01-15\nAA,2015-03-23,\nBB,,2024-09-22\n",
      "m.csv",
    );
    expect(list.hasDates).toBe(true);
    expect(membersOn(list, day("1996-06-03"))).toEqual(["AA", "BB"]);
    expect(membersOn(list, day("2000-06-03"))).toEqual(["BB"]);
    expect(membersOn(list, day("2015-03-23"))).toEqual(["AA", "BB"]);
    expect(membersOn(list, day("2024-09-22"))).toEqual(["AA", "BB"]);
    expect(membersOn(list, day("2024-09-23"))).toEqual(["AA"]);
  });

  it("without dates are all, each once, on any day", () => {
    const list = parseMembers("Symbol,Security,Date added\nB,Beta,1999-01-01\nA,Alpha,\nB,Beta,\n", "m.csv");
    expect([list.hasDates, membersOn(list, 0)]).toEqual([false, ["A", "B"]]);
    expect(membersOn(parseMembers("# mine\nNVDA aapl\n", "m.txt"), 0)).toEqual(["AAPL", "NVDA"]);
  });

  it.each([
    ["", "names no symbol"],
    ["ticker,start_date,end_date\n", "names no symbol"],
    ["ticker,start_date,end_date\n../../etc/passwd,,\n", 'm.csv:2: "../../etc/passwd" is not a symbol'],
    ["ticker,start_date,end_date\nAA,01/02/1996,\n", 'm.csv:2: "01/02/1996" is not a date'],
    ["ticker,start_date,end_date\nAA,1999-01-01,1998-01-01\n", "m.csv:2: AA ends before it begins"],
    ["ticker,start_date,end_date\n=1+1,,\n", "is not a symbol"],
    ["ticker,start_date,start,end_date\nAA,,,\n", "m.csv:1: two columns are from"],
    ["symbol\n\u001b[31mRED\n", String.raw`\u{1b}[31mRED`],
  ])("%j is refused: %s", (text, message) => {
    const fault = faultOf(() => parseMembers(text, "m.csv"));
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain(message);
  });
});

function of(text: string) {
  return parseWeights(text, "w.csv");
}

describe("weights", () => {
  it("are read as fractions or per cent, and stay as they are where some are not listed", () => {
    expect([...of("symbol,weight\nA,0.6\nB,0.3\n").of]).toEqual([
      ["A", 0.6],
      ["B", 0.3],
    ]);
    expect([...of("Ticker;Weight_pct\nA;60\nB;30%\n").of]).toEqual([
      ["A", 0.6],
      ["B", 0.3],
    ]);
  });

  it("that say they are per cent are per cent, however little they add up to", () => {
    expect([...of("symbol,weight_pct\nA,0.5\nB,0.25\n").of.values()]).toEqual([0.005, 0.0025]);
    expect([...of("symbol,weight\nA,0.5%\nB,7 %\n").of.values()]).toEqual([0.005, 0.07]);
  });

  it("may add up to a rounding error more than all", () => {
    expect(of("symbol,weight\nA,60.2\nB,40.2\n").of.get("A")).toBeCloseTo(0.602, 12);
  });

  it("of market caps add up to 1 by their making", () => {
    const weights = of("ticker,name,market_cap_usd\nA,Alpha,3000000\nB,Beta,1000000\n");
    expect([weights.from, ...weights.of]).toEqual(["market-caps", ["A", 0.75], ["B", 0.25]]);
  });

  it("carry one date", () => {
    const { day: date } = of("symbol,weight,date\nA,0.5,2025-01-31\nB,0.5,2025-01-31\n");
    expect(isoDate(date ?? 0)).toBe("2025-01-31");
    expect(of("symbol,weight\nA,1\n").day).toBeNull();
  });

  it.each([
    ["symbol,weight\nA,0.7\nB,0.6\n", "the weights add up to 1.3"],
    ["symbol,weight\nA,70\nB,60\n", "the weights add up to 130"],
    ["symbol,weight\nA,5\nB,4\n", "the weights add up to 9"],
    ["symbol,weight\nA,0.5\nB,40%\n", "w.csv:2: a weight without a per cent sign, where others have one"],
    ["symbol,weight_pct\nA,70\nB,60\n", "the weights add up to 130"],
    ["symbol,weight\nA,0.5\nA,0.5\n", "w.csv:3: A stands in two rows"],
    ["symbol,weight\nA,-0.5\n", 'w.csv:2: "-0.5" is not a weight above 0'],
    ["symbol,weight\nA,0\n", "is not a weight above 0"],
    ["symbol,weight\nA,1e999\n", "is not a weight above 0"],
    ["symbol,weight\nA,NaN\n", "is not a weight above 0"],
    ['symbol,weight\nA,"1,5"\n', "is not a weight above 0"],
    ["symbol,weight\nA\n", "is not a weight above 0"],
    ["symbol,weight\n__proto__,1\n", '"__proto__" is not a symbol'],
    ["symbol\nA\n", "no weight or market_cap column"],
    ["weight\n1\n", "no symbol column"],
    ["symbol,weight\n", "names no symbol"],
    ["", "the file is empty"],
    ["symbol,weight,date\nA,.5,2025-01-31\nB,.5,2025-02-28\n", "w.csv:3: weights of two dates"],
    ["symbol,weight,date\nA,1,yesterday\n", 'w.csv:2: "yesterday" is not a date'],
    ['symbol,weight\n"A,1\n', "w.csv:2: a quoted cell is not closed"],
    ["s\0y", "binary"],
    [`symbol,weight\n${"A".repeat(5000)},1\n`, "w.csv:2: the line is longer"],
  ])("%j is refused: %s", (text, message) => {
    const fault = faultOf(() => of(text));
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain(message);
  });
});

describe("breadth", () => {
  it("is read in per cent, by its names", () => {
    const { days, values } = parseBreadth("\uFEFFdate,pct_above_50dma\r\n2025-11-20,0.5\r\n2025-11-21,45\r\n", "b.csv");
    expect([...days]).toEqual([day("2025-11-20"), day("2025-11-21")]);
    expect([...values]).toEqual([0.005, 0.45]);
    expect(parseBreadth("date,value\n", "b.csv").days).toHaveLength(0);
  });

  it.each([
    ["date,value\n2025-11-20,101\n", "b.csv:2"],
    ["date,value\n2025-11-20,-1\n", "not a share in per cent"],
    ["date,value\n2025-11-20,\n", "not a share in per cent"],
    ["date,value\n2025-11-21,1\n2025-11-20,2\n", "b.csv:3: the dates are not strictly ascending"],
    ["date,value\n2025-11-20,1\n2025-11-20,1\n", "not strictly ascending"],
    ["date,value\n20/11/2025,1\n", "is not a date"],
    ["day,other\n", "no value column"],
    ["date,pct_above_200dma\n2025-11-20,60\n", "b.csv: the column is of a 200-day average, and a 50-day one is needed"],
    ["date,value\n2025-11-20,0.6\n2025-11-21,0.55\n", "b.csv: no value is above 1, as if they were fractions"],
  ])("%j is refused: %s", (text, message) => {
    expect(faultOf(() => parseBreadth(text, "b.csv")).message).toContain(message);
  });
});
