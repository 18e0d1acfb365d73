import { FrothError } from "../errors.ts";
import type { Variable } from "./channel.ts";

/** Whether a host is this machine. The URL parser has already written every spelling of an IPv4 address as four numbers. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

interface Form {
  readonly fits: (value: string) => boolean;
  /** After "is not"; the value itself is never shown. */
  readonly name: string;
}

const forms: Readonly<Record<Variable["kind"], Form>> = {
  url: {
    fits: (value) => isUrl(value, ["https:"]) || (isUrl(value, ["http:"]) && isLoopback(new URL(value).hostname)),
    name: "an address that begins with https://",
  },
  "open-url": {
    fits: (value) => isUrl(value, ["https:", "http:"]),
    name: "an address that begins with https:// or http://",
  },
  "smtp-url": {
    fits: (value) => isUrl(value, ["smtp:", "smtps:"]),
    name: "an address such as smtps://name:password@smtp.example.com, with special characters as %40",
  },
  text: { fits: (value) => !/\p{Cc}/u.test(value), name: "one line of text" },
  token: { fits: (value) => /^[\x21-\x7E]+$/.test(value), name: "a token: it has spaces or other characters" },
};

/**
 * @param name of the variable as it was found, for the message
 * @throws FrothError `usage`, without the value
 */
export function checkValue(value: string, kind: Variable["kind"], name: string): void {
  const form = forms[kind];
  if (form.fits(value)) return;
  throw new FrothError("usage", `${name} is not ${form.name}`, { remedy: "docs/alerts.md shows what belongs there" });
}

function isUrl(value: string, protocols: readonly string[]): boolean {
  const url = URL.parse(value);
  if (url === null || url.hostname === "" || !protocols.includes(url.protocol)) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return true;
  } catch {
    return false;
  }
}
