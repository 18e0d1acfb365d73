import { afterEach, describe, expect, it, vi } from "vitest";
import { tell, type Telling } from "../../src/cli/alert-telling.ts";
import { ExitCode } from "../../src/cli/exit-code.ts";
import { FrothError } from "../../src/errors.ts";
import { COMMAND } from "../../src/notify/command.ts";
import { composeLines } from "../../src/notify/sentences.ts";
import { realTime } from "../../src/retry/time.ts";
import type { AlertMemory } from "../../src/store/alert-memory.ts";
import { alertsOf, inEnglish, warned } from "../notify/letters.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A memory with one alert, whose file fills up as soon as that is sent. */
const fullAfterwards: AlertMemory = {
  note: () => undefined,
  rehearse: () => [],
  claim: () => ({ id: "claim", contents: alertsOf(warned()).map((alert) => JSON.stringify(alert)), elsewhere: 0 }),
  settle: () => {
    throw new FrothError("store", "the disk is full", { file: "bars.sqlite" });
  },
  release: () => undefined,
};

describe("tell", () => {
  it("does not say that an alert was not sent when only the note of it failed", async () => {
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const telling: Telling = {
      memory: fullAfterwards,
      look: () => [],
      failed: 0,
      language: inEnglish,
      compose: composeLines,
      delivery: { time: realTime, signal: new AbortController().signal, environment: process.env },
    };
    const values = { [COMMAND]: `"${process.execPath}" -e 0` };
    const code = await tell({ channel: "command", label: "command", values }, telling);
    const said = stderr.mock.calls.map(([text]) => String(text)).join("");
    expect(code).toBe(ExitCode.undelivered);
    expect(said).toContain("command: the alert is sent, but that cannot be noted");
    expect(said).not.toContain("not sent");
  });
});
