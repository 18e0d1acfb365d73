import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";

const wipe = "\r\u001B[2K";

/** A progress line on a stream that keeps what was written, by a clock that stands where it is put. */
function onStream(isTTY: boolean) {
  const seen = { written: [] as string[], now: 0 };
  const stream = { isTTY, write: (text: string) => seen.written.push(text) };
  return { seen, line: progressLine("reading", stream, () => seen.now) };
}

describe("the progress line", () => {
  it("counts the symbols, and those that failed", () => {
    const { seen, line } = onStream(true);
    seen.now = 500;
    line.update(3, 40);
    line.update(4, 40, 1);
    line.end();
    expect(seen.written).toEqual([
      `${wipe}reading ██░░░░░░░░░░░░░░░░░░ 3/40 `,
      `${wipe}reading ██░░░░░░░░░░░░░░░░░░ 4/40, 1 failed `,
      wipe,
    ]);
  });

  it("says at once that Yahoo makes it wait, and for how long", () => {
    const { seen, line } = onStream(true);
    line.update(3, 40, 0);
    line.wait(11_400);
    line.end();
    expect(seen.written).toEqual([`${wipe}reading ██░░░░░░░░░░░░░░░░░░ 3/40, waiting 12 s, Yahoo asked for it `, wipe]);
  });

  it("does not show for work that is done at once", () => {
    const { seen, line } = onStream(true);
    seen.now = 399;
    line.update(40, 40, 0);
    line.end();
    expect(seen.written).toEqual([]);
  });

  it("makes room for a line of its own, and comes back below it", () => {
    const { seen, line } = onStream(true);
    line.say("froth: one");
    seen.now = 500;
    line.update(1, 2);
    line.say("froth: two");
    line.end();
    expect(seen.written).toEqual(["froth: one\n", `${wipe}reading ██████████░░░░░░░░░░ 1/2 `, `${wipe}froth: two\n`]);
  });

  it("is silent where stderr is not a terminal", () => {
    const { seen, line } = onStream(false);
    seen.now = 5000;
    line.update(1, 2, 1);
    line.wait(30_000);
    line.say("froth: one");
    line.end();
    expect(seen.written).toEqual(["froth: one\n"]);
  });
});
