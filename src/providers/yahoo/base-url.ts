import { FrothError } from "../../errors.ts";

/** Where Yahoo serves charts without cookie and crumb. */
export const YAHOO_ORIGIN = "https://query2.finance.yahoo.com";

/**
 * The origin of a stand-in for Yahoo on this machine. Only loopback addresses pass: a setting left behind in an
 * environment must not send a watch list to a stranger, nor take prices from one.
 *
 * @throws {FrothError} `usage` where the text is anything but a bare loopback URL
 */
export function parseBaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !isBare(url) || !isLoopback(url.hostname)) {
    throw new FrothError("usage", "FROTH_YAHOO_URL is not a loopback address", {
      remedy: "unset it, or give one such as http://127.0.0.1:8080",
    });
  }
  return url.origin;
}

function isBare(url: URL): boolean {
  return (url.protocol === "http:" || url.protocol === "https:") && url.href === `${url.origin}/`;
}

/** The URL parser has already written every spelling of an IPv4 address as four decimal numbers. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
