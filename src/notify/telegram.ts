import { valueOf, type Channel } from "./channel.ts";
import { asItIs, unitsOf } from "./fit.ts";
import { post } from "./post.ts";

const [TOKEN_NAME, CHAT_NAME, URL_NAME] = ["FROTH_TELEGRAM_TOKEN", "FROTH_TELEGRAM_CHAT", "FROTH_TELEGRAM_URL"];

/** A bot of Telegram, that writes to one chat. The text is sent without a parse mode: none of it is markup. */
export const telegram: Channel = {
  variables: [
    { name: TOKEN_NAME, kind: "token" },
    { name: CHAT_NAME, kind: "text" },
    { name: URL_NAME, kind: "url", optional: "https://api.telegram.org" },
  ],
  format: { limit: 4096, measure: unitsOf, escape: asItIs, titleApart: false },
  identity: (values) => [valueOf(values, CHAT_NAME)],
  send: ({ text, urgency }, values, delivery) => {
    const url = `${valueOf(values, URL_NAME).replace(/\/+$/, "")}/bot${valueOf(values, TOKEN_NAME)}/sendMessage`;
    const body = JSON.stringify({
      chat_id: valueOf(values, CHAT_NAME),
      text,
      link_preview_options: { is_disabled: true },
      disable_notification: urgency < 3,
    });
    return post({ url, body, retryAfterIn, variables: [TOKEN_NAME, CHAT_NAME] }, values, delivery);
  },
};

/** `{"parameters":{"retry_after":35}}`, in seconds: core.telegram.org/bots/api#responseparameters. */
export function retryAfterIn(answer: string): number | undefined {
  const [, seconds] = /"retry_after"\s*:\s*(\d{1,6})\b/.exec(answer) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
