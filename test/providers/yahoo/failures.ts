import type { ErrorCode } from "../../../src/errors.ts";
import type { Reply } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, chartResult, errorBody } from "../../yahoo-chart.ts";

interface Failure {
  readonly name: string;
  readonly reply: Reply;
  readonly code: ErrorCode;
  /** What the message must say. */
  readonly says: RegExp;
}

/** Stands in answers where Yahoo puts what must not be shown. */
export const secret = "s3cret";

const html = `<html><body>${secret}</body></html>`;
const whole = chartBody(calmWeek);
const [calm] = [chartResult(calmWeek)];
const [quote] = calm.indicators.quote;
const result = (chart: unknown) => JSON.stringify({ chart: { result: [chart], error: null } });
const empty = { meta: calm.meta, indicators: { quote: [{}], adjclose: [{}] } };

const refusals: Failure[] = [
  {
    name: "429 as text",
    reply: { status: 429, body: `Edge: Too Many Requests ${secret}`, headers: { "content-type": "text/html" } },
    code: "rate-limited",
    says: /too many requests/,
  },
  {
    name: "429 as JSON",
    reply: { status: 429, body: errorBody("Too Many Requests", "Rate limited", "finance") },
    code: "rate-limited",
    says: /too many requests/,
  },
  {
    name: "401 with a bad crumb",
    reply: { status: 401, body: errorBody("Unauthorized", `Invalid Crumb ${secret}`, "finance") },
    code: "auth",
    says: /HTTP 401/,
  },
  { name: "403 as HTML", reply: { status: 403, body: html }, code: "auth", says: /HTTP 403/ },
  {
    name: "404 of a delisted symbol",
    reply: { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") },
    code: "unknown-symbol",
    says: /does not know this symbol/,
  },
  { name: "404 without a word", reply: { status: 404, body: "{}" }, code: "bad-request", says: /HTTP 404/ },
  { name: "a redirection", reply: { status: 302, headers: { location: "/consent" } }, code: "auth", says: /HTTP 302/ },
  {
    name: "400 before the first trade",
    reply: { status: 400, body: errorBody("Bad Request", "Data doesn't exist for startDate = 1, endDate = 2") },
    code: "no-bars",
    says: /no bars/,
  },
  {
    name: "400 for another reason",
    reply: { status: 400, body: errorBody("Bad Request", `Invalid input ${secret}`) },
    code: "bad-request",
    says: /rejects the request \(HTTP 400\)/,
  },
  {
    name: "422",
    reply: { status: 422, body: errorBody("Unprocessable Entity", `not available ${secret}`) },
    code: "bad-request",
    says: /rejects the request \(HTTP 422\)/,
  },
  ...[408, 500, 502, 503].map((status) => ({
    name: String(status),
    reply: { status, body: "{}" },
    code: "upstream" as const,
    says: new RegExp(`fails to answer \\(HTTP ${status}\\)`),
  })),
  { name: "503 as HTML", reply: { status: 503, body: html }, code: "upstream", says: /HTTP 503/ },
];

const transport: Failure[] = [
  { name: "a reset connection", reply: { fault: "reset" }, code: "network", says: /cannot be reached \(/ },
  { name: "a body that is cut off", reply: { body: whole, fault: "truncate" }, code: "network", says: /broke off \(/ },
  {
    name: "a compressed body that is cut off",
    reply: { body: whole, gzip: true, fault: "truncate" },
    code: "network",
    says: /broke off \(/,
  },
  {
    name: "a body that is compressed in name only",
    reply: { body: whole, headers: { "content-encoding": "gzip" } },
    code: "network",
    says: /broke off \(/,
  },
];

const placeholder = { ...calm.meta, exchangeName: "YHD", currency: null, regularMarketTime: 1_561_759_658 };

const answers: Failure[] = [
  ...[html, "", whole.slice(0, 300)].map((body, at) => ({
    name: `200 with ${["HTML", "nothing", "half of the JSON"][at] ?? ""}`,
    reply: { body },
    code: "malformed" as const,
    says: /is not JSON/,
  })),
  ...["null", "{}", "[]", '"x"', '{"chart":null}', '{"chart":{"result":[]}}', '{"chart":{"result":null}}'].map(
    (body) => ({ name: `200 with ${body}`, reply: { body }, code: "malformed" as const, says: /holds no chart/ }),
  ),
  {
    name: "an error with status 200",
    reply: { body: errorBody("Not Found", "No data found, symbol may be delisted") },
    code: "unknown-symbol",
    says: /does not know/,
  },
  {
    name: "an error without a shape",
    reply: { body: JSON.stringify({ chart: { error: secret } }) },
    code: "upstream",
    says: /HTTP 200/,
  },
  {
    name: "a placeholder with bars",
    reply: { body: result({ ...calm, meta: placeholder }) },
    code: "unknown-symbol",
    says: /without serving it/,
  },
  {
    name: "a placeholder without bars",
    reply: { body: result({ ...empty, meta: placeholder }) },
    code: "unknown-symbol",
    says: /without serving it/,
  },
  { name: "no timestamps", reply: { body: result(empty) }, code: "no-bars", says: /no bars/ },
  {
    name: "no timestamps, but prices",
    reply: { body: result({ ...calm, timestamp: undefined }) },
    code: "no-bars",
    says: /no bars/,
  },
];

const bent = (path: string, chart: unknown): Failure => ({
  name: `no usable ${path}`,
  reply: { body: result(chart) },
  code: "schema",
  says: new RegExp(`no usable chart\\.${path.replaceAll(/[.*]/g, "\\$&")} `),
});
const withMeta = (key: string, value: unknown): Failure =>
  bent(`meta.${key}`, { ...calm, meta: { ...calm.meta, [key]: value } });
const withQuote = (key: string, value: unknown): Failure =>
  bent(`indicators.quote.${key}`, { ...calm, indicators: { quote: [{ ...quote, [key]: value }] } });
const withEvents = (path: string, events: unknown): Failure => bent(`events${path}`, { ...calm, events });

const shapes: Failure[] = [
  bent("meta", { ...calm, meta: secret }),
  withMeta("exchangeTimezoneName", null),
  withMeta("gmtoffset", "0"),
  withMeta("currency", 5),
  withMeta("currentTradingPeriod", secret),
  withMeta("regularMarketTime", 1e12),
  bent("timestamp", { ...calm, timestamp: [1, 2, secret] }),
  bent("timestamp", { ...calm, timestamp: [1, 2, null] }),
  bent("indicators", { ...calm, indicators: 7 }),
  bent("indicators.quote", { ...calm, indicators: { quote: [7] } }),
  bent("indicators.quote", { ...calm, indicators: { quote: [] } }),
  withQuote("open", undefined),
  withQuote("close", [1, 2]),
  withQuote("high", [1, 2, secret]),
  withQuote("volume", [1, 2, { raw: 3 }]),
  bent("indicators.adjclose", { ...calm, indicators: { quote: [quote], adjclose: secret } }),
  withEvents("", secret),
  withEvents(".splits", { splits: secret }),
  withEvents(".splits.*", { splits: { [secret]: secret } }),
  withEvents(".splits.*.denominator", { splits: { [secret]: { date: 1, numerator: 1, denominator: 0 } } }),
  {
    name: "bars that are not daily",
    reply: { body: result({ ...calm, meta: { ...calm.meta, dataGranularity: "1mo" } }) },
    code: "schema",
    says: /not daily/,
  },
];

/** Everything that Yahoo, or something in its place, is known to answer instead of a chart, and then some. */
export const failures: readonly Failure[] = [...refusals, ...transport, ...answers, ...shapes];
