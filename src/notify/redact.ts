import { visibleText } from "../series/visible-text.ts";
import type { Values } from "./channel.ts";

/** Shorter pieces of an address are no secret, and are found in any text. */
const SHORTEST_SECRET = 6;
const LONGEST_SHOWN = 120;
/** Characters of an answer to be read: enough to hold whatever is shown of it, with every secret in it whole. */
export const LONGEST_READ = 8192;

/**
 * What another program said, as it may be shown: one line, without anything that only the environment knows, no more than a
 * hundred characters or so.
 */
export function shownAnswer(text: string, values: Values): string {
  let shown = text;
  for (const secret of secretsIn(values)) shown = shown.replaceAll(secret, "***");
  return visibleText(shown.replaceAll(/\s+/g, " ").trim(), LONGEST_SHOWN);
}

/** The values, and the parts of addresses that give access, the longest first. */
function secretsIn(values: Values): string[] {
  const parts = Object.values(values).concat(Object.values(values).flatMap(partsOfUrl));
  const written = parts.flatMap((part) => [part, decoded(part), encodeURIComponent(part), base64(part)]);
  const secrets = [...new Set(written)].filter((part) => part.length >= SHORTEST_SECRET);
  return secrets.toSorted((a, b) => b.length - a.length);
}

function partsOfUrl(value: string): string[] {
  const url = URL.parse(value);
  if (url === null) return [];
  return [url.href, url.username, url.password, url.pathname, ...url.pathname.split("/"), ...url.searchParams.values()];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
