import type { Reply } from "../loopback-yahoo.ts";
import { calmWeek, chartBody, chartResult, errorBody } from "../yahoo-chart.ts";

/** A row of the fault table in docs/yahoo.md: what Yahoo does, and what comes of it. */
export interface FaultRow {
  readonly fault: string;
  /** The answers to one request after the other, the last one for ever. */
  readonly replies: readonly Reply[];
  /** What the user sees: the reason, without the symbol before it; or how many bars there are. */
  readonly sees: string;
  readonly requests: number;
  readonly exitCode: number;
}

/** What asking again would not heal. */
function once(fault: string, reply: Reply, what: string, remedy: string): FaultRow {
  return { fault, replies: [reply], sees: `${what} – ${remedy}`, requests: 1, exitCode: 3 };
}

/** What asking again could have healed. */
function always(fault: string, reply: Reply, what: string, remedy: string): FaultRow {
  const sees = `${what}, asked 4 times – ${remedy}`;
  return { fault: `${fault}, every time`, replies: [reply], sees, requests: 4, exitCode: 3 };
}

/** What asking again heals. */
function heals(fault: string, reply: Reply, then: Reply = week): FaultRow {
  return { fault: `${fault}, then bars`, replies: [reply, then], sees: "3 bars", requests: 2, exitCode: 0 };
}

const orFiles = "or read bars from files with --source csv:PATH";
const limited = "wait some minutes and ask for fewer symbols";
const refused = `try again later or from another network, ${orFiles}`;
const failing = `try again later, ${orFiles}`;
const spelling = "check the spelling; Yahoo writes BRK-B, ^GSPC, BTC-USD, EURUSD=X, 7203.T";
const otherDate = "ask for a later date, or leave the symbol out";
const fewer = "ask for fewer bars with --history-bars; if it stays, Yahoo has changed and froth must be updated";
const network = "check the network; behind a proxy set HTTPS_PROXY, which needs Node 24.14 or newer";
const stranger = "try again later; if it stays, something on the way answers in Yahoo's place";
const changed = `Yahoo has changed its format: update froth, ${orFiles}`;

const html = "<html><body>Will be right back</body></html>";
const week = { body: chartBody(calmWeek) };
const calm = chartResult(calmWeek);
const chartOf = (chart: unknown): Reply => ({ body: JSON.stringify({ chart: { result: [chart], error: null } }) });
const withMeta = (parts: object): Reply => chartOf({ ...calm, meta: { ...calm.meta, ...parts } });
const short = { quote: [{ ...calm.indicators.quote[0], close: [1, 2] }] };
const retryAfter = (value: string): Reply => ({ status: 429, headers: { "retry-after": value } });
const anHourLater: Reply = {
  status: 429,
  headers: { date: "Sat, 22 Nov 2025 12:00:00 GMT", "retry-after": "Sat, 22 Nov 2025 13:00:00 GMT" },
};

const tooMany = "Yahoo gets too many requests from here";
const limits: FaultRow[] = [
  always("429 as text", { status: 429, body: "Edge: Too Many Requests" }, tooMany, limited),
  always("429 as JSON", { status: 429, body: errorBody("Too Many Requests", "x", "finance") }, tooMany, limited),
  heals("429 with Retry-After: 20", retryAfter("20")),
  once("429 with Retry-After: 3600", retryAfter("3600"), `${tooMany} and wants no request for 60 min`, limited),
  once("429 with the date of an hour later", anHourLater, `${tooMany} and wants no request for 60 min`, limited),
];

const refuses = (status: number): string => `Yahoo refuses to serve this connection (HTTP ${status})`;
const unauthorized = errorBody("Unauthorized", "Invalid Crumb", "finance");
const consent = { status: 302, headers: { location: "/consent" } };
const delisted = errorBody("Not Found", "No data found, symbol may be delisted");
const tooEarly = errorBody("Bad Request", "Data doesn't exist for startDate = 1, endDate = 2");
const empty = chartOf({ meta: calm.meta, indicators: { quote: [{}] } });
const unknown = "Yahoo does not know this symbol, or it is delisted";
const noBars = "Yahoo has no bars for it in this period";
const rejects = (status: number): string => `Yahoo rejects the request (HTTP ${status})`;
const refusals: FaultRow[] = [
  once("401 with a bad crumb", { status: 401, body: unauthorized }, refuses(401), refused),
  once("403 as HTML", { status: 403, body: html }, refuses(403), refused),
  once("302 to a consent page", consent, "Yahoo sends this connection to another page (HTTP 302)", refused),
  once("404 of an unknown or delisted symbol", { status: 404, body: delisted }, unknown, spelling),
  once("a placeholder", withMeta({ exchangeName: "YHD" }), "Yahoo lists this symbol without serving it", spelling),
  once("400 before the first trade", { status: 400, body: tooEarly }, noBars, otherDate),
  once("no timestamps", empty, noBars, otherDate),
  once("400", { status: 400, body: errorBody("Bad Request", "Invalid input") }, rejects(400), fewer),
  once("422", { status: 422, body: errorBody("Unprocessable Entity", "not available") }, rejects(422), fewer),
];

const fails = (status: number): string => `Yahoo fails to answer (HTTP ${status})`;
const outages: FaultRow[] = [
  ...[500, 502, 503].map((status) => always(String(status), { status, body: "{}" }, fails(status), failing)),
  heals("503 as HTML", { status: 503, body: html }),
  always("a reset connection", { fault: "reset" }, "Yahoo cannot be reached (ECONNRESET)", network),
  heals("a reset connection", { fault: "reset" }),
  always(
    "a body that is cut off",
    { ...week, fault: "truncate" },
    "Yahoo's answer broke off (UND_ERR_SOCKET)",
    network,
  ),
  heals("a compressed body that is cut off", { ...week, gzip: true, fault: "truncate" }, { ...week, gzip: true }),
];

/** These wait for a server that says nothing. */
export const silences: readonly FaultRow[] = [
  always("no answer", { fault: "silent" }, "Yahoo did not answer within 10 s", failing),
  heals("no answer", { fault: "silent" }),
  heals("a body that stalls", { ...week, fault: "stall" }),
];

const noJson = "Yahoo's answer is not JSON";
const noChart = "Yahoo's answer holds no chart";
const unusable = (field: string): string => `Yahoo's answer has no usable chart.${field}`;
const payloads: FaultRow[] = [
  always("200 with HTML", { body: html }, noJson, stranger),
  always("200 with nothing", { body: "" }, noJson, stranger),
  always("200 with half of the JSON", { body: week.body.slice(0, 300) }, noJson, stranger),
  heals("200 with half of the JSON", { body: week.body.slice(0, 300) }),
  ...["null", "{}", '{"chart":{"result":[]}}'].map((body) => always(`\`${body}\``, { body }, noChart, stranger)),
  once(
    "a chart without a time zone",
    withMeta({ exchangeTimezoneName: null }),
    unusable("meta.exchangeTimezoneName"),
    changed,
  ),
  once(
    "columns of unequal length",
    chartOf({ ...calm, indicators: short }),
    unusable("indicators.quote.close"),
    changed,
  ),
  once("bars of a month", withMeta({ dataGranularity: "1mo" }), "Yahoo's bars are not daily ones", changed),
  {
    fault: "a currency that is none",
    replies: [withMeta({ currency: "\u001B[31mUSD" })],
    sees: "3 bars",
    requests: 1,
    exitCode: 0,
  },
  { fault: "no currency", replies: [withMeta({ currency: null })], sees: "3 bars", requests: 1, exitCode: 0 },
];

export const faultTable: readonly FaultRow[] = [...limits, ...refusals, ...outages, ...silences, ...payloads];
