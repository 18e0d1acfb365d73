import { FrothError } from "../../errors.ts";
import type { ErrorCode } from "../../errors.ts";
import { isObject, parseJson } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** What came back over the wire, whatever it is. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** When the answer was made, by the clock of who made it, in milliseconds since 1970 UTC; the header `Date`. */
  readonly date?: number | undefined;
  /** How long it asks to wait, in milliseconds; the header `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The exchange code of Yahoo's placeholders: symbols that it lists without serving them. */
const PLACEHOLDER_EXCHANGE = "YHD";

/** The one status from 400 to 499 that is not the fault of who asks. */
const REQUEST_TIMEOUT = 408;

const REMEDIES = {
  "unknown-symbol": "check the spelling; Yahoo writes BRK-B, ^GSPC, BTC-USD, EURUSD=X, 7203.T",
  "no-bars": "ask for a later date, or leave the symbol out",
  "rate-limited": "wait some minutes and ask for fewer symbols",
  "bad-request": "ask for fewer bars with --history-bars; if it stays, Yahoo has changed and froth must be updated",
  auth: "try again later or from another network, or read bars from files with --source csv:PATH",
  upstream: "try again later, or read bars from files with --source csv:PATH",
  malformed: "try again later; if it stays, something on the way answers in Yahoo's place",
  schema: "Yahoo has changed its format: update froth, or read bars from files with --source csv:PATH",
} as const satisfies Partial<Record<ErrorCode, string>>;

/** A fault in an answer, with the remedy that belongs to its kind. Never quotes the answer or its address. */
export function answerFault(code: keyof typeof REMEDIES, what: string, symbol: string): FrothError {
  return new FrothError(code, what, { symbol, remedy: REMEDIES[code] });
}

/**
 * The chart in an answer: at least one daily row of a symbol that Yahoo serves.
 *
 * @returns the chart as Yahoo wrote it, its values not checked
 * @throws {FrothError} for every other answer
 */
export function chartIn({ status, body }: Answer, symbol: string): JsonObject {
  if (status >= 300 && status < 400) {
    // To a page that asks for consent, which no program can give.
    throw answerFault("auth", `Yahoo sends this connection to another page (HTTP ${status})`, symbol);
  }
  const answer = parseJson(body);
  const error = errorIn(answer);
  if (status < 200 || status > 299 || error !== undefined) throw refusal(status, error ?? {}, symbol);
  if (answer === undefined) throw answerFault("malformed", "Yahoo's answer is not JSON", symbol);
  const chart = firstResult(answer);
  if (chart === undefined) throw answerFault("malformed", "Yahoo's answer holds no chart", symbol);
  checkKind(chart, symbol);
  return chart;
}

function checkKind({ meta, timestamp }: JsonObject, symbol: string): void {
  if (isObject(meta) && meta["exchangeName"] === PLACEHOLDER_EXCHANGE) {
    throw answerFault("unknown-symbol", "Yahoo lists this symbol without serving it", symbol);
  }
  if (!Array.isArray(timestamp) || timestamp.length === 0) throw noBars(symbol);
  if (isObject(meta) && meta["dataGranularity"] !== "1d") {
    throw answerFault("schema", "Yahoo's bars are not daily ones", symbol);
  }
}

function firstResult(answer: unknown): JsonObject | undefined {
  if (!isObject(answer) || !isObject(answer["chart"])) return undefined;
  const results = answer["chart"]["result"];
  const first: unknown = Array.isArray(results) ? results[0] : undefined;
  return isObject(first) ? first : undefined;
}

/** Yahoo wraps its own refusals as `{chart: {error: {code, description}}}`, the gateway before it as `{finance: …}`. */
function errorIn(answer: unknown): JsonObject | undefined {
  if (!isObject(answer)) return undefined;
  for (const part of Object.values(answer)) {
    if (!isObject(part)) continue;
    const error = part["error"] ?? undefined;
    if (error !== undefined) return isObject(error) ? error : {};
  }
  return undefined;
}

function refusal(status: number, error: JsonObject, symbol: string): FrothError {
  const { code } = error;
  if (status === 429 || code === "Too Many Requests") {
    return answerFault("rate-limited", "Yahoo gets too many requests from here", symbol);
  }
  if (status === 401 || status === 403 || code === "Unauthorized") {
    return answerFault("auth", `Yahoo refuses to serve this connection (HTTP ${status})`, symbol);
  }
  if (code === "Not Found") {
    return answerFault("unknown-symbol", "Yahoo does not know this symbol, or it is delisted", symbol);
  }
  if (isEmptyPeriod(error)) return noBars(symbol);
  if (isOurFault(status)) return answerFault("bad-request", `Yahoo rejects the request (HTTP ${status})`, symbol);
  return answerFault("upstream", `Yahoo fails to answer (HTTP ${status})`, symbol);
}

function isOurFault(status: number): boolean {
  return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
}

/** Before a symbol's first trade Yahoo answers with an error instead of an empty chart. */
function isEmptyPeriod({ description }: JsonObject): boolean {
  return typeof description === "string" && description.startsWith("Data doesn't exist for startDate");
}

function noBars(symbol: string): FrothError {
  return answerFault("no-bars", "Yahoo has no bars for it in this period", symbol);
}
