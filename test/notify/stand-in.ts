import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import type { ChannelName, Values } from "../../src/notify/channel.ts";

/** How a stand-in takes one attempt. */
export type Act =
  | "accept"
  | "busy"
  | "down"
  | "gone"
  | "silent"
  | "reset"
  | "endless"
  | "redirect"
  | "at-noon"
  | "in-an-hour";

/** The other side of a channel, on this machine. */
export interface StandIn {
  readonly values: Values;
  /** What arrived, accepted or not, as text. */
  readonly received: readonly string[];
  /** Header fields of the newest attempt. */
  readonly headers: () => Readonly<Record<string, unknown>>;
  /** What must appear nowhere. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

export type NetworkChannel = Exclude<ChannelName, "command">;

const SECRET = "s3cr3t-T0ken+value";

const valuesAt: Readonly<Record<Exclude<NetworkChannel, "email">, (origin: string) => Values>> = {
  webhook: (origin) => ({ FROTH_WEBHOOK_URL: `${origin}/hooks/${SECRET}?key=${SECRET}`, FROTH_WEBHOOK_TOKEN: SECRET }),
  slack: (origin) => ({ FROTH_SLACK_URL: `${origin}/services/T000/B000/${SECRET}` }),
  discord: (origin) => ({ FROTH_DISCORD_URL: `${origin}/api/webhooks/12/${SECRET}` }),
  telegram: (origin) => ({
    FROTH_TELEGRAM_TOKEN: `12:${SECRET}`,
    FROTH_TELEGRAM_CHAT: "-100123",
    FROTH_TELEGRAM_URL: origin,
  }),
  ntfy: (origin) => ({ FROTH_NTFY_URL: `${origin}/${SECRET}-topic`, FROTH_NTFY_TOKEN: SECRET }),
};

/**
 * @param act what becomes of the attempt with this number, from 0 on
 */
export async function startStandIn(channel: NetworkChannel, act: (attempt: number) => Act): Promise<StandIn> {
  return channel === "email" ? startMail(act) : startHttp(channel, act);
}

async function startHttp(channel: Exclude<NetworkChannel, "email">, act: (attempt: number) => Act): Promise<StandIn> {
  const received: string[] = [];
  let headers: IncomingMessage["headers"] = {};
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      received.push(body);
      ({ headers } = request);
      answer(act(received.length - 1), request, response);
    });
  });
  const port = await listening(server);
  return {
    values: valuesAt[channel](`http://127.0.0.1:${port}`),
    received,
    headers: () => headers,
    secrets: [SECRET, encodeURIComponent(SECRET)],
    close: () => closed(server),
  };
}

/** Refusals, each with its status and what it says of the time. */
const refusals: Partial<Record<Act, readonly [status: number, headers: Readonly<Record<string, string>>]>> = {
  busy: [429, { "retry-after": "2" }],
  "in-an-hour": [429, { "retry-after": "3600" }],
  "at-noon": [503, { date: at("11:59:57"), "retry-after": at("12:00:00") }],
  down: [500, {}],
  gone: [404, {}],
  redirect: [307, { location: "/elsewhere" }],
};

/** A refusal tells the caller all that it knows of it, as careless servers do, and moves its cursor. */
function answer(act: Act, request: IncomingMessage, response: ServerResponse): void {
  if (act === "silent") return;
  if (act === "reset") response.socket?.resetAndDestroy();
  else if (act === "endless") endless(response.writeHead(400));
  else {
    const [status, headers] = refusals[act] ?? [200, {}];
    response.writeHead(status, headers);
    response.end(`\u001B[2Jno: ${request.url} ${JSON.stringify(request.headers)}\u0007`);
  }
}

function at(time: string): string {
  return `Sat, 22 Nov 2025 ${time} GMT`;
}

function endless(response: ServerResponse): void {
  const chunk = "x".repeat(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
}

async function startMail(act: (attempt: number) => Act): Promise<StandIn> {
  const received: string[] = [];
  let attempts = 0;
  let current: Act = "accept";
  const mail = new SMTPServer({
    logger: false,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) => {
      done(password === SECRET ? null : new Error("wrong password"), { user: username });
    },
    onMailFrom: ({ address }, _, done) => done(refusalOf(current, address)),
    onData: (stream, _, done) => {
      let text = "";
      stream.on("data", (bytes: Buffer) => (text += bytes.toString("utf8")));
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  // It writes what befalls it into the log of its owner, who has none.
  mail.on("error", () => {});
  const server = createTcpServer((socket) => {
    current = act(attempts++);
    socket.on("error", () => {});
    if (current === "reset") socket.resetAndDestroy();
    else if (current !== "silent") mail.connect(socket);
  });
  const port = await listening(server);
  return {
    values: {
      FROTH_SMTP_URL: `smtp://desk:${encodeURIComponent(SECRET)}@127.0.0.1:${port}`,
      FROTH_MAIL_FROM: "froth <froth@example.com>",
      FROTH_MAIL_TO: "trader@example.com",
    },
    received,
    headers: () => ({}),
    secrets: [SECRET, encodeURIComponent(SECRET)],
    close: () => closed(server),
  };
}

function refusalOf(act: Act, address: string): Error | null {
  const codes: Partial<Record<Act, number>> = { busy: 451, down: 421, gone: 550, endless: 550, redirect: 551 };
  const responseCode = codes[act];
  if (responseCode === undefined) return null;
  const said = act === "endless" ? "x".repeat(400_000) : `no ${SECRET} for ${address}`;
  return Object.assign(new Error(said), { responseCode });
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

async function closed(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  server.closeAllConnections?.();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}
