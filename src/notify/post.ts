import { systemCode, type ErrorCode } from "../errors.ts";
import { parseHttpDate, parseRetryAfter } from "../retry/retry-after.ts";
import type { Delivery, Values } from "./channel.ts";
import { persist, type Failure } from "./persist.ts";
import { LONGEST_READ, shownAnswer } from "./redact.ts";

export interface HttpRequest {
  /** May carry a name and a password, as in `https://name:password@host/`. */
  readonly url: string;
  /** Beside those of JSON. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the user is to look at where the other side refuses. */
  readonly variables: readonly string[];
  /** How long an answer asks to wait where its headers do not say it, in milliseconds. */
  readonly retryAfterIn?: (answer: string) => number | undefined;
}

/**
 * Posts until it is accepted, as `persist`. No redirect is followed: what gives access must not go to a host that nobody
 * named.
 *
 * @param values what must not appear in a fault
 */
export function post(request: HttpRequest, values: Values, delivery: Delivery): Promise<number> {
  return persist((longest) => tryOnce(request, values, delivery, longest), delivery);
}

/** The header for a token, where there is one. */
export function bearer(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

async function tryOnce(
  request: HttpRequest,
  values: Values,
  { signal, time }: Delivery,
  longest: number,
): Promise<Failure | undefined> {
  const timeout = AbortSignal.timeout(longest);
  const { url, authorization } = withoutCredentials(request.url);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...authorization, "user-agent": "froth", "content-type": "application/json", ...request.headers },
      body: request.body,
      redirect: "manual",
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) return await refusal(response, request, values, time.now());
    // Accepted is accepted, whatever becomes of the rest of the answer.
    await response.body?.cancel().catch(() => undefined);
    return undefined;
  } catch (cause) {
    return timeout.aborted
      ? { code: "timeout", what: `no answer within ${Math.round(longest / 1000)} s` }
      : { code: "network", what: `cannot be reached (${reasonOf(cause)})` };
  }
}

/** `fetch` refuses addresses with a name and a password in them. */
function withoutCredentials(text: string): { readonly url: URL; readonly authorization: Record<string, string> } {
  const url = new URL(text);
  if (url.username === "" && url.password === "") return { url, authorization: {} };
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = "";
  url.password = "";
  return { url, authorization: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}

/** Messages of the network code quote addresses, its codes do not. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return systemCode(cause) ?? "broken connection";
}

async function refusal(
  response: Response,
  { variables, retryAfterIn }: HttpRequest,
  values: Values,
  now: number,
): Promise<Failure> {
  const { status, headers } = response;
  const answer = await beginningOf(response);
  const { code, said, remedy } = meaningOf(status);
  const shown = shownAnswer(answer, values);
  const asked = parseRetryAfter(headers.get("retry-after"), parseHttpDate(headers.get("date")) ?? now);
  return {
    code,
    what: `${said} (${status})${shown === "" ? "" : `: ${shown}`}`,
    remedy: remedy?.(variables),
    retryAfter: asked ?? retryAfterIn?.(answer),
  };
}

/** What is there of a body when it ends, breaks or is long enough. */
async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const bytes of body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length >= LONGEST_READ) break;
    }
  } catch {
    // The status says what has to be known.
  }
  return text.slice(0, LONGEST_READ);
}

interface Meaning {
  readonly code: ErrorCode;
  readonly said: string;
  readonly remedy?: (variables: readonly string[]) => string;
}

const check = (variables: readonly string[]): string => `check ${variables.join(" and ")}`;

function meaningOf(status: number): Meaning {
  if (status === 429) return { code: "rate-limited", said: "asked too often" };
  if (status >= 500 || status === 408) return { code: "upstream", said: "out of order" };
  if (status >= 300 && status < 400) {
    return {
      code: "bad-request",
      said: "sent on to another address, which is not followed",
      remedy: () => "put the final address into the environment",
    };
  }
  if (status === 401 || status === 403) return { code: "auth", said: "access refused", remedy: check };
  if (status === 404 || status === 410) return { code: "bad-request", said: "no such address", remedy: check };
  return { code: "bad-request", said: "message refused", remedy: check };
}
