import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { channels } from "../../src/notify/channels.ts";
import { composeLines } from "../../src/notify/sentences.ts";
import { bySymbol } from "../../src/notify/symbol-news.ts";
import { templateKeys } from "../../src/notify/template.ts";
import { alertsOf, inEnglish, warned } from "./letters.ts";

const page = readFileSync(new URL("../../docs/alerts.md", import.meta.url), "utf8");

/** Without symbols and numbers. */
function form(text: string): string {
  return text.replaceAll(/[A-Z]{4,5} |[\d.,]+|[−+]/g, "");
}

describe("docs/alerts.md", () => {
  it("names every channel, every variable and every key of a template", () => {
    const names = Object.values(channels).flatMap(({ variables }) => variables.map(({ name }) => name));
    for (const name of [...Object.keys(channels), ...names, ...templateKeys]) expect(page).toContain(`\`${name}\``);
  });

  it("shows a message in the form that is sent", () => {
    const [news] = bySymbol(alertsOf(warned()));
    if (news === undefined) throw new Error("no news");
    const [lines = []] = composeLines(news, inEnglish, (text) => text);
    const [heading = "", , , outlook = ""] = lines;
    for (const line of [heading, outlook]) expect(form(page)).toContain(form(line));
  });
});
