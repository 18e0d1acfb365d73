import { valueOf, type Channel } from "./channel.ts";
import { unitsOf } from "./fit.ts";
import { post } from "./post.ts";

const URL_NAME = "FROTH_SLACK_URL";

/** An incoming webhook of Slack, or of what speaks as it does (Mattermost, Rocket.Chat). */
export const slack: Channel = {
  variables: [{ name: URL_NAME, kind: "url" }],
  // Slack asks for 4,000 characters; it cuts at 40,000.
  format: { limit: 4000, measure: unitsOf, escape: escapeSlack, titleApart: false },
  identity: (values) => [valueOf(values, URL_NAME)],
  send: ({ text }, values, delivery) => {
    const body = JSON.stringify({ text, mrkdwn: false, unfurl_links: false, unfurl_media: false });
    return post({ url: valueOf(values, URL_NAME), body, variables: [URL_NAME] }, values, delivery);
  },
};

/** The three characters that Slack reads in any text: with `<` begin mentions, channels and links. */
function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
