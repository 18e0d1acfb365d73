import { valueOf, type Channel } from "./channel.ts";
import { asItIs, bytesOf } from "./fit.ts";
import { bearer, post } from "./post.ts";

const [URL_NAME, TOKEN_NAME] = ["FROTH_NTFY_URL", "FROTH_NTFY_TOKEN"];

/** A topic of ntfy: its address is the server's with the topic behind it. */
export const ntfy: Channel = {
  variables: [
    { name: URL_NAME, kind: "open-url" },
    { name: TOKEN_NAME, kind: "token", optional: true },
  ],
  // A longer text becomes an attachment: docs.ntfy.sh/publish/#limitations.
  format: { limit: 4096, measure: bytesOf, escape: asItIs, titleApart: true },
  identity: (values) => [valueOf(values, URL_NAME)],
  send: ({ title, text, urgency }, values, delivery) => {
    const headers = {
      "content-type": "text/plain; charset=utf-8",
      title: encodeHeader(title),
      priority: String(urgency),
      ...bearer(values[TOKEN_NAME]),
    };
    const variables = [URL_NAME, TOKEN_NAME];
    return post({ url: valueOf(values, URL_NAME), headers, body: text, variables }, values, delivery);
  },
};

/** What a word of 75 characters has room for, in bytes, once `=?UTF-8?B?` and `?=` and base64 have had theirs. */
const BYTES_A_WORD = 45;

/** Text as encoded words of RFC 2047, which ntfy reads: a header itself carries ASCII, and never a line break. */
export function encodeHeader(text: string): string {
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (Buffer.byteLength(word + character) > BYTES_A_WORD) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`).join(" ");
}
