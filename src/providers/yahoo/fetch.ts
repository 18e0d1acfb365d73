import { FrothError } from "../../errors.ts";
import { parseHttpDate, parseRetryAfter } from "../../retry/retry-after.ts";
import { answerFault, chartIn, type Answer } from "./answers.ts";
import { isObject } from "./json.ts";
import { readChart, type Chart } from "./payload.ts";
import { persist, stopped, type Asker, type Outcome, type Traffic } from "./traffic.ts";

/** One call of Yahoo's chart: for which symbol, where, and in which traffic. */
export interface ChartCall extends Asker {
  /** Scheme, host and port that stand for Yahoo. */
  readonly origin: string;
  readonly traffic: Traffic;
}

/** Bodies of this size and more are not read to their end: 100,000 daily bars take 15 MB. */
const LARGEST_BODY_BYTES = 64_000_000;

/** The path of a symbol's chart, and the only path that is ever asked for. */
export function chartPath(symbol: string): string {
  return `/v8/finance/chart/${encodeURIComponent(symbol)}`;
}

/**
 * The `fetch` that the library is given for one call. All that concerns the network is decided here: where requests go,
 * how many there are and how long they may take, which answers pass. The library loses the status of a refusal, and prints
 * the address, the body or the field that it did not expect; so it only ever gets a readable chart, reduced to what was
 * read.
 *
 * @throws {FrothError} naming the symbol, for everything but such a chart
 */
export function chartFetch(call: ChartCall): typeof fetch {
  return async (input, init) => {
    const address = addressOf(input, call);
    const chart = await persist((longest) => tryOnce(address, init, call, longest), call, call.traffic);
    return Response.json({ chart: { result: [chart] } });
  };
}

/** The library's address at the origin of this call. A symbol that alters the path must not be sent. */
function addressOf(input: string | URL | Request, { origin, symbol }: ChartCall): URL {
  const wanted = new URL(input instanceof Request ? input.url : input);
  if (wanted.pathname !== chartPath(symbol)) {
    throw new FrothError("invalid-symbol", "this symbol cannot be part of an address", { symbol });
  }
  return new URL(wanted.pathname + wanted.search, origin);
}

async function tryOnce(
  address: URL,
  init: RequestInit | undefined,
  call: ChartCall,
  longest: number,
): Promise<Outcome<Chart>> {
  let retryAfter: number | undefined;
  try {
    const answer = await send(address, init, call, longest);
    ({ retryAfter } = answer);
    const chart = readChart(chartIn(answer, call.symbol), call.symbol);
    return { value: { ...chart, answeredAt: answer.date === undefined ? undefined : answer.date / 1000 } };
  } catch (error) {
    if (error instanceof FrothError) return { fault: error, retryAfter };
    throw error;
  }
}

/** @param longest milliseconds for the whole answer, its body included */
async function send(address: URL, init: RequestInit | undefined, call: ChartCall, longest: number): Promise<Answer> {
  const timeout = AbortSignal.timeout(longest);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  let broken = "Yahoo cannot be reached";
  try {
    // Followed, a redirection could lead anywhere.
    const response = await fetch(address, { ...init, signal, redirect: "manual" });
    broken = "Yahoo's answer broke off";
    const { status, headers } = response;
    const date = parseHttpDate(headers.get("date"));
    const retryAfter = parseRetryAfter(headers.get("retry-after"), date ?? call.traffic.time.now());
    return { status, body: await bodyOf(response, call.symbol), date, retryAfter };
  } catch (error) {
    if (error instanceof FrothError) throw error;
    if (call.signal?.aborted === true) throw stopped(call.symbol);
    throw timeout.aborted ? tooLate(longest, call) : unreachable(broken, error, call);
  }
}

/** The whole body as text. A small compressed one can unpack to more than memory holds. */
async function bodyOf({ body }: Response, symbol: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= LARGEST_BODY_BYTES) throw answerFault("malformed", "Yahoo's answer is too large", symbol);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function tooLate(longest: number, { symbol, traffic: { limits } }: ChartCall): FrothError {
  const seconds = (longest < limits.attempt ? limits.whole : limits.attempt) / 1000;
  const remedy = "try again later, or read bars from files with --source csv:PATH";
  return new FrothError("timeout", `Yahoo did not answer within ${seconds} s`, { symbol, remedy });
}

function unreachable(what: string, cause: unknown, { symbol }: ChartCall): FrothError {
  const remedy = "check the network; behind a proxy set HTTPS_PROXY, which needs Node 24.14 or newer";
  return new FrothError("network", what + reason(cause), { symbol, remedy, cause });
}

/** The system's short code, such as ECONNREFUSED, which `fetch` hides in the cause. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isObject(cause) ? cause["code"] : undefined;
  return typeof code === "string" ? ` (${code})` : "";
}
