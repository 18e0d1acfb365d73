import { createServer, type ServerResponse } from "node:http";

/** A channel's other side for spawned programs. */
export interface AlertServer {
  readonly port: number;
  /** The JSON that was accepted, as text. */
  readonly accepted: string[];
  /** Every attempt, accepted or not. */
  readonly attempts: () => number;
  /** How attempts are answered from now on: with a status, or `silent`. */
  answerWith(...statuses: readonly (number | "silent")[]): void;
  close(): Promise<void>;
}

/** Refusals repeat what was sent, as careless servers do. */
export async function startAlertServer(): Promise<AlertServer> {
  const accepted: string[] = [];
  let attempts = 0;
  let statuses: readonly (number | "silent")[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      attempts++;
      const [next = 200, ...rest] = statuses;
      if (rest.length > 0) statuses = rest;
      if (next === "silent") return;
      if (next === 200) accepted.push(body);
      end(response, next, `${request.url} ${JSON.stringify(request.headers)}`);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    accepted,
    attempts: () => attempts,
    answerWith: (...given) => (statuses = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Slow enough that two programs that start together both find the first unanswered. */
function end(response: ServerResponse, status: number, echo: string): void {
  setTimeout(() => response.writeHead(status, { "retry-after": "1" }).end(echo), status === 200 ? 150 : 0);
}
