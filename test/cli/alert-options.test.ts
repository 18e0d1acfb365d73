import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { idOf, readTarget, withoutSecrets } from "../../src/cli/alert-targets.ts";
import { prepareAlerts } from "../../src/cli/scan-alerts.ts";
import { FrothError } from "../../src/errors.ts";
import { folderOf } from "./run-froth.ts";

const SECRET = "s3cr3t-T0ken";
const slack = { FROTH_SLACK_URL: `https://hooks.slack.com/services/T0/B0/${SECRET}` };

/** What is said of options; it is said before a scan, and holds nothing secret. */
function complaint(options: object, environment: Record<string, string> = slack): string {
  try {
    prepareAlerts({ notifyOn: "watch", ...options }, environment);
    return "";
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    expect(error.code).toBe("usage");
    expect(error.message).not.toContain(SECRET);
    return error.message;
  }
}

describe("--notify", () => {
  it.each([
    [`slack=https://hooks.slack.com/services/${SECRET}`, /put them into FROTH_SLACK_URL$/],
    [`telegram=12:${SECRET}`, /put them into FROTH_TELEGRAM_TOKEN, FROTH_TELEGRAM_CHAT/],
    [`https://hooks.slack.com/services/${SECRET}`, /names no channel.*use webhook, slack/],
    ["constructor", /names no channel/],
    ["", /names no channel/],
    ["ntfy", /ntfy needs FROTH_NTFY_URL – set it in the environment/],
    ["email", /needs FROTH_SMTP_URL and FROTH_MAIL_FROM and FROTH_MAIL_TO/],
    ["slack=desk", /no variable of slack ends in the name/],
    ["command", /names no program/],
    ["command= ", /names no program/],
    ["command=sh -c 'x", /quotation .* does not end/],
  ])("%s is refused", (notify, message) => {
    expect(complaint({ notify: [notify] })).toMatch(message);
  });

  it("needs the store, and its companions need it", () => {
    expect(complaint({ notify: ["slack"] })).toBe("");
    expect(complaint({ notify: ["slack"], store: false })).toMatch(/contradict/);
    expect(complaint({ notifyPreview: true })).toMatch(/no channel to tell/);
    expect(complaint({ notifyTemplate: "x" })).toMatch(/no channel to tell/);
  });

  it("names the file of a template that cannot be read or set", () => {
    const folder = folderOf({ "bad.txt": "\n{{price}}" });
    const of = (name: string) => complaint({ notify: ["slack"], notifyTemplate: join(folder, name) });
    expect(of("bad.txt")).toMatch(/bad\.txt:2: unknown key "price" – known are \{\{symbol\}\}/);
    expect(of("none.txt")).toMatch(/none\.txt: there is no such file/);
    expect(of("")).toMatch(/this is a folder, not a file/);
  });

  it.skipIf(!existsSync("/dev/zero"))("reads no template without an end (needs /dev/zero)", () => {
    expect(complaint({ notify: ["slack"], notifyTemplate: "/dev/zero" })).toMatch(/a device or a pipe, not a file/);
  });
});

function idOfChat(token: string, chat: string): string {
  return idOf(readTarget("telegram", { FROTH_TELEGRAM_TOKEN: token, FROTH_TELEGRAM_CHAT: chat }));
}

describe("the variables of a channel", () => {
  it.each([
    ["slack", { FROTH_SLACK_URL: `http://hooks.slack.com/${SECRET}` }, /FROTH_SLACK_URL is not an address that begins/],
    ["slack", { FROTH_SLACK_URL: SECRET }, /FROTH_SLACK_URL is not an address/],
    ["slack", { FROTH_SLACK_URL: "  " }, /slack needs FROTH_SLACK_URL/],
    ["slack=desk", { ...slack, FROTH_SLACK_URL_DESK: SECRET }, /FROTH_SLACK_URL_DESK is not an address/],
    ["discord", { FROTH_DISCORD_URL: `https://a:%E0@x/${SECRET}` }, /FROTH_DISCORD_URL is not an address/],
    ["webhook", { FROTH_WEBHOOK_URL: `file:///${SECRET}` }, /FROTH_WEBHOOK_URL is not an address/],
    ["ntfy", { FROTH_NTFY_URL: "http://a/b", FROTH_NTFY_TOKEN: `${SECRET}\nX: 1` }, /FROTH_NTFY_TOKEN is not a token/],
    [
      "email",
      { FROTH_SMTP_URL: `https://x/${SECRET}`, FROTH_MAIL_FROM: "a", FROTH_MAIL_TO: "b" },
      /FROTH_SMTP_URL is not an address such as smtps:/,
    ],
    [
      "email",
      { FROTH_SMTP_URL: "smtps://x", FROTH_MAIL_FROM: "a", FROTH_MAIL_TO: `b\nBcc: ${SECRET}` },
      /FROTH_MAIL_TO is not one line/,
    ],
  ])("%s: %o is refused", (notify, environment, message) => {
    expect(complaint({ notify: [notify] }, environment)).toMatch(message);
  });

  it("take the name of the target, or else what all targets share", () => {
    const environment = { FROTH_TELEGRAM_TOKEN: "12:a", FROTH_TELEGRAM_CHAT: "1", FROTH_TELEGRAM_CHAT_DESK: " 2\n" };
    expect(readTarget("telegram=desk", environment)).toEqual({
      channel: "telegram",
      label: "telegram=desk",
      values: {
        FROTH_TELEGRAM_TOKEN: "12:a",
        FROTH_TELEGRAM_CHAT: "2",
        FROTH_TELEGRAM_URL: "https://api.telegram.org",
      },
    });
  });

  it("give a target an identity that outlives its token and shows nothing", () => {
    expect(idOfChat("12:a", "1")).toBe(idOfChat("12:b", "1"));
    expect(idOfChat("12:a", "1")).not.toBe(idOfChat("12:a", "2"));
    expect(idOfChat("12:a", "1")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("are kept from commands", () => {
    expect(withoutSecrets({ ...slack, FROTH_SMTP_URL_DESK: SECRET, FROTH_HOME: "/x", PATH: "/bin" })).toEqual({
      FROTH_HOME: "/x",
      PATH: "/bin",
    });
  });
});
