import { describe, expect, it } from "vitest";
import { notifyWords as english } from "../../src/locale/en/notify.ts";
import { notifyWords as french } from "../../src/locale/fr/notify.ts";
import type { NotifyWords } from "../../src/locale/notify-words.ts";

const messages = (words: NotifyWords): string[] => [
  words.title("11/21", ["NVDA high", "AMD"], 0),
  words.title("11/21", ["NVDA high"], 1),
  words.title("11/21", ["NVDA high"], 12),
  words.heading("NVDA", "178.88", "11/21", "rally"),
  words.before("calm"),
  words.before(null),
  words.warning("run-up", "11/20", "lift 1.15"),
  words.outlook("46 in 60"),
  words.more(0),
  words.more(1),
  words.more(7),
  words.failed(1),
  words.failed(3),
  words.testTitle,
  words.testText,
];

const numbersIn = (text: string): readonly string[] | null => text.match(/\d+/g);

describe("the words of alerts", () => {
  it("say the same in both languages: every number, none of the same sentences", () => {
    const [ours, theirs] = [messages(english), messages(french)];
    expect(theirs.map(numbersIn)).toEqual(ours.map(numbersIn));
    const shared = theirs.filter((text, index) => text === ours[index]);
    expect(shared).toEqual(["…"]);
  });

  it("are set as French is", () => {
    expect(messages(french).filter((text) => /[^\u202F][:;!?]/.test(text))).toEqual([]);
    expect(french.failed(1)).toBe("1 valeur sans données utilisables\u202F: non jugée.");
    expect(french.failed(3)).toBe("3 valeurs sans données utilisables\u202F: non jugées.");
  });
});
