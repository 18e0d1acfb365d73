import { valueOf, type Channel } from "./channel.ts";
import { asItIs, unitsOf } from "./fit.ts";
import { letterJson } from "./letter-json.ts";
import { bearer, post } from "./post.ts";

const [URL_NAME, TOKEN_NAME] = ["FROTH_WEBHOOK_URL", "FROTH_WEBHOOK_TOKEN"];

/** Any server that takes JSON: the letter as text, and as data. */
export const webhook: Channel = {
  variables: [
    { name: URL_NAME, kind: "open-url" },
    { name: TOKEN_NAME, kind: "token", optional: true },
  ],
  format: { limit: 20_000, measure: unitsOf, escape: asItIs, titleApart: true },
  identity: (values) => [valueOf(values, URL_NAME)],
  send: (letter, values, delivery) => {
    const [url, headers] = [valueOf(values, URL_NAME), bearer(values[TOKEN_NAME])];
    const request = { url, headers, body: letterJson(letter), variables: [URL_NAME, TOKEN_NAME] };
    return post(request, values, delivery);
  },
};
