import { describe, expect, it } from "vitest";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { renderBubble } from "../../src/report/bubble/index.ts";
import { renderBubbleJson } from "../../src/report/bubble/json.ts";
import type { BubblePoint, BubbleReport } from "../../src/study/bubble/bubble-report.ts";
import { bubbleReport, calmReport, hostileReport } from "./bubbles.ts";
import { controlCharacters, linesWiderThan, widths, withoutColour } from "./lines.ts";

const options = { width: 100, color: 0, locale: english } as const;

describe("renderBubble", () => {
  it.each([60, 110])("looks as it should at %i columns", async (width) => {
    await expect(renderBubble(bubbleReport, { ...options, width })).toMatchFileSnapshot(`golden/bubble-${width}.txt`);
  });

  it("keeps within the terminal, however narrow, in both languages, and says the same in colour", () => {
    for (const width of widths) {
      for (const locale of [english, french]) {
        const text = renderBubble(bubbleReport, { width, locale, color: 2 });
        expect(linesWiderThan(text, width), `width ${width}`).toEqual([]);
        expect(withoutColour(text)).toBe(renderBubble(bubbleReport, { width, locale, color: 0 }));
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }
  });

  it("says that there is no episode, none to follow, and no record", () => {
    const text = renderBubble(calmReport, options);
    expect(text).toContain("EXPLOSIVE EPISODES\nNone.\n");
    expect(text).toContain("there is no episode that has been known for 60 sessions");
    expect(text).toContain("No record");
  });

  it("counts of the episodes those that are old enough", () => {
    const counted = /within 60 sessions\s[^.]*known: 1 of 1\./;
    expect(renderBubble(bubbleReport, options)).toMatch(counted);
    // A fall within the first of the 60 sessions does not count before they are over, or only falls would.
    const episodes = bubbleReport.episodes.flatMap((own) => [{ ...own, fellAfter: 3 }]);
    expect(renderBubble({ ...bubbleReport, episodes }, options)).toMatch(counted);
  });

  it("shows no control character of what was read", () => {
    for (const text of [renderBubble(hostileReport, options), renderBubbleJson(hostileReport)])
      expect(controlCharacters(text)).toEqual([]);
  });

  it.each([
    [{ statistic: 0.5 }, "not explosive."],
    [{ statistic: 1 }, "explosive at 5 %."],
    [{ statistic: 2 }, "explosive at 1 %."],
    [{ statistic: 2, rising: false }, "but downwards: no bubble."],
    [{ statistic: null, critical95: null, critical99: null }, "nothing can be judged"],
  ])("says of the last week with %j: %s", (rest, said) => {
    const last: BubblePoint = {
      date: "2022-09-09",
      close: 51,
      critical95: 0.7,
      critical99: 1.4,
      rising: true,
      ...rest,
    };
    const report: BubbleReport = { ...bubbleReport, points: [...bubbleReport.points, last] };
    expect(renderBubble(report, options).replaceAll("\n", " ")).toContain(said);
  });

  it("says of a stretch that it is too short for an episode", () => {
    const brief = "Not for long enough to be an episode.";
    expect(renderBubble(bubbleReport, options)).not.toContain(brief);
    expect(renderBubble(calmReport, options)).toContain(brief);
  });

  it("draws prices that do not move, and a single week", () => {
    const flat = { ...calmReport, points: calmReport.points.map((point) => ({ ...point, close: 5 })) };
    expect(renderBubble(flat, options)).toContain("5.00");
    expect(() => renderBubble({ ...calmReport, points: calmReport.points.slice(-1) }, options)).not.toThrow();
  });
});

describe("renderBubbleJson", () => {
  it("says all that is known, numbers in full, the same bytes each time", () => {
    const text = renderBubbleJson(bubbleReport);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(bubbleReport)));
    expect(renderBubbleJson({ ...bubbleReport })).toBe(text);
    const parsed: object = JSON.parse(text);
    expect(Object.keys(parsed)).toEqual(
      "schemaVersion version symbol source asOf settings monteCarlo episodes shortCrossings record findings lppls points".split(
        " ",
      ),
    );
  });
});

type Said = (...given: readonly unknown[]) => string;

/** Every text of some words, each place for a number or a name filled with a name of its own. */
function textsOf(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (isSaid(words)) return [filled(words)];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

function isSaid(words: unknown): words is Said {
  return typeof words === "function";
}

/** Words take some texts, or one object of them. */
function filled(words: Said): string {
  const text = words("{a}", "{b}", "{c}", "{d}", "{e}");
  const facts = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return text.includes("undefined") ? words(facts) : text;
}

const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).toSorted();

describe("the words of froth bubble", () => {
  const [inEnglish, inFrench] = [textsOf(english.bubble), textsOf(french.bubble)];

  it("are there in both languages, with the same places for numbers", () => {
    expect(inFrench.map(placesOf)).toEqual(inEnglish.map(placesOf));
    expect(inEnglish.flatMap(placesOf).length).toBeGreaterThan(20);
    expect(
      inFrench.filter((text, index) => text === inEnglish[index] && /[a-z]{3}/i.test(text.replaceAll(/\{\w+\}/g, ""))),
    ).toEqual([]);
  });

  it("are set as French is set", () => {
    expect(inFrench.filter((text) => /(?<!\u202f)[:;%»](?!\w)|«(?!\u202f)|'/.test(text))).toEqual([]);
  });
});
