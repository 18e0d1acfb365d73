import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** One scripted answer of the stand-in for Yahoo. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sends the body compressed, as Yahoo does. */
  readonly gzip?: boolean;
  /** Wait before the answer. */
  readonly delayMilliseconds?: number;
  /** Instead of a whole answer: no answer, a cut connection, half of the body and then silence, half and then a cut. */
  readonly fault?: "silent" | "reset" | "stall" | "truncate";
}

/** What was asked, as it came over the wire. */
interface SeenRequest {
  readonly symbol: string;
  readonly method: string;
  /** Path and query, not decoded. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface LoopbackYahoo {
  /** To be given as FROTH_YAHOO_URL. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Most requests that were unanswered at one time. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/** How the stand-in answers: by the symbol asked for and the count of requests for it before this one. */
type Script = (symbol: string, count: number) => Reply;

/** A stand-in for Yahoo on a free port of this machine. */
export async function startLoopbackYahoo(script: Script): Promise<LoopbackYahoo> {
  const requests: SeenRequest[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    const symbol = symbolIn(url);
    const reply = script(symbol, requests.filter((seen) => seen.symbol === symbol).length);
    requests.push({ symbol, method, url, headers });
    most = Math.max(most, (open += 1));
    response.on("close", () => (open -= 1));
    setTimeout(() => send(response, reply), reply.delayMilliseconds ?? 0);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function symbolIn(url: string): string {
  const { pathname } = new URL(url, "http://127.0.0.1");
  return decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1));
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.fault === "silent") return;
  if (reply.fault === "reset") response.socket?.resetAndDestroy();
  else sendBody(response, reply);
}

function sendBody(response: ServerResponse, { status = 200, headers = {}, body = "", gzip, fault }: Reply): void {
  const bytes = gzip === true ? gzipSync(body) : Buffer.from(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": String(bytes.length),
    ...(gzip === true ? { "content-encoding": "gzip" } : {}),
    ...headers,
  });
  if (fault === undefined) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    if (fault === "truncate") response.socket?.destroy();
  });
}
