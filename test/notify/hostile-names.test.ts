import { afterEach, describe, expect, it } from "vitest";
import { channels } from "../../src/notify/channels.ts";
import { realTime } from "../../src/retry/time.ts";
import { letterOn, warned } from "./letters.ts";
import { startStandIn, type NetworkChannel, type StandIn } from "./stand-in.ts";

const hostile = warned({ symbol: "<!everyone> @everyone *b* [x](https://evil.example) <b>&\r\nX: 1" });
let standIn: StandIn | undefined;
afterEach(() => standIn?.close());

async function sentOf(channel: NetworkChannel): Promise<string> {
  standIn = await startStandIn(channel, () => "accept");
  const delivery = { time: realTime, signal: new AbortController().signal, environment: {} };
  await channels[channel].send(letterOn([hostile], channels[channel].format), standIn.values, delivery);
  return standIn.received[0] ?? "";
}

describe("a hostile name", () => {
  it("is no mention, link or markup in Slack", async () => {
    const { text, ...rest } = JSON.parse(await sentOf("slack"));
    expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    expect(rest).toEqual({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
  });

  it("is none in Discord", async () => {
    const { content, allowed_mentions: mentions } = JSON.parse(await sentOf("discord"));
    expect(mentions).toEqual({ parse: [] });
    expect(content.replaceAll(/\\[^\w\s]/g, "")).not.toMatch(/[*_~`|>#[\]()<@:]/);
  });

  it("is plain text in Telegram", async () => {
    const sent = JSON.parse(await sentOf("telegram"));
    expect(Object.keys(sent)).toEqual(["chat_id", "text", "link_preview_options", "disable_notification"]);
  });

  it("stays inside its header of ntfy, and can be read there", async () => {
    await sentOf("ntfy");
    const title = String(standIn?.headers()["title"]);
    expect(title).toMatch(/^(?:=\?UTF-8\?B\?[\w+/=]{1,60}\?= ?)+$/);
    const read = title.replaceAll(/=\?UTF-8\?B\?([^?]*)\?= ?/g, (_, word: string) =>
      Buffer.from(word, "base64").toString("utf8"),
    );
    expect(read).toMatch(/^froth 2025-11-21: .*@everyone.* watch$/s);
    expect(standIn?.headers()["x"]).toBeUndefined();
  });

  it("adds no header to a mail", async () => {
    const mail = await sentOf("email");
    expect(mail.split(/\r?\n\r?\n/)[0]).not.toMatch(/^X: 1/m);
  });
});
