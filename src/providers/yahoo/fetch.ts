import { FrothError } from "../../errors.ts";
import { chartIn } from "./answers.ts";
import type { Answer } from "./answers.ts";
import { isObject } from "./json.ts";
import { readChart } from "./payload.ts";

/** One call of Yahoo's chart: for which symbol, where, and how long. */
export interface ChartCall {
  readonly symbol: string;
  /** Scheme, host and port that stand for Yahoo. */
  readonly origin: string;
  /** Longest wait for the whole answer, body included. */
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** The path of a symbol's chart, and the only path that is ever asked for. */
export function chartPath(symbol: string): string {
  return `/v8/finance/chart/${encodeURIComponent(symbol)}`;
}

/**
 * The `fetch` that the library is given for one call. All that concerns the network is decided here: where the request
 * goes, how long it may take, which answers pass. The library loses the status of a refusal, and prints the address, the
 * body or the field that it did not expect; so it only ever gets a readable chart, reduced to what was read.
 *
 * @throws {FrothError} naming the symbol, for everything but such a chart
 */
export function chartFetch(call: ChartCall): typeof fetch {
  return async (input, init) => {
    const answer = await send(addressOf(input, call), init, call);
    const chart = readChart(chartIn(answer, call.symbol), call.symbol);
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

async function send(address: URL, init: RequestInit | undefined, call: ChartCall): Promise<Answer> {
  const timeout = AbortSignal.timeout(call.timeoutMilliseconds);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  try {
    const response = await fetch(address, { ...init, signal });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    throw transportFault(error, timeout, call);
  }
}

function transportFault(error: unknown, timeout: AbortSignal, { symbol, signal, ...call }: ChartCall): FrothError {
  if (signal?.aborted === true) return new FrothError("aborted", "stopped before Yahoo answered", { symbol });
  if (timeout.aborted) {
    const seconds = call.timeoutMilliseconds / 1000;
    const remedy = "try again later";
    return new FrothError("timeout", `Yahoo did not answer within ${seconds} s`, { symbol, remedy });
  }
  const remedy = "check the network; behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1";
  return new FrothError("network", `Yahoo cannot be reached${reason(error)}`, { symbol, remedy, cause: error });
}

/** The system's short code, such as ECONNREFUSED, which `fetch` hides in the cause. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isObject(cause) ? cause["code"] : undefined;
  return typeof code === "string" ? ` (${code})` : "";
}
