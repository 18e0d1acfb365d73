import { valueOf, type Channel } from "./channel.ts";
import { asItIs, unitsOf } from "./fit.ts";
import { letterJson } from "./letter-json.ts";
import { post } from "./post.ts";

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
    const token = values[TOKEN_NAME];
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { "content-type": "application/json", ...authorization };
    const request = { url: valueOf(values, URL_NAME), headers, body: letterJson(letter) };
    return post({ ...request, variables: [URL_NAME, TOKEN_NAME] }, values, delivery);
  },
};
