import { valueOf, type Channel } from "./channel.ts";
import { unitsOf } from "./fit.ts";
import { post } from "./post.ts";

const URL_NAME = "FROTH_DISCORD_URL";

/** No picture of a page that a text happens to name. */
const SUPPRESS_EMBEDS = 4;

/** A webhook of a Discord channel. */
export const discord: Channel = {
  variables: [{ name: URL_NAME, kind: "url" }],
  format: { limit: 2000, measure: unitsOf, escape: escapeDiscord, titleApart: false },
  identity: (values) => [valueOf(values, URL_NAME)],
  send: ({ text }, values, delivery) => {
    const body = JSON.stringify({ content: text, allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS });
    return post({ url: valueOf(values, URL_NAME), body, variables: [URL_NAME] }, values, delivery);
  },
};

/** Markdown, mentions, and the colon, without which nothing becomes a link or an emoji. A backslash is not shown. */
function escapeDiscord(text: string): string {
  return text.replaceAll(/[\\*_~`|>#[\]()<@:-]/g, String.raw`\$&`);
}
