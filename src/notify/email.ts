import { Socket } from "node:net";
import { FrothError, systemCode } from "../errors.ts";
import { valueOf, type Channel, type Delivery, type Values } from "./channel.ts";
import { asItIs, unitsOf } from "./fit.ts";
import type { Letter } from "./letter.ts";
import { patience } from "../retry/patience.ts";
import { persist, type Failure } from "./persist.ts";
import { shownAnswer } from "./redact.ts";
import { isLoopback } from "./values.ts";

const [URL_NAME, FROM_NAME, TO_NAME] = ["FROTH_SMTP_URL", "FROTH_MAIL_FROM", "FROTH_MAIL_TO"];

/** Mail through an SMTP server, by nodemailer, which is not part of froth. */
export const email: Channel = {
  variables: [
    { name: URL_NAME, kind: "smtp-url" },
    { name: FROM_NAME, kind: "text" },
    { name: TO_NAME, kind: "text" },
  ],
  format: { limit: 100_000, measure: unitsOf, escape: asItIs, titleApart: true },
  identity: (values) => [valueOf(values, TO_NAME)],
  send: async (letter, values, delivery) => {
    const { createTransport } = await loadNodemailer();
    return persist((longest) => tryOnce(createTransport, letter, values, delivery, longest), delivery);
  },
};

type CreateTransport = Awaited<ReturnType<typeof loadNodemailer>>["createTransport"];

async function loadNodemailer() {
  try {
    return await import("nodemailer");
  } catch (cause) {
    if (systemCode(cause) !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new FrothError("usage", "mail needs the package nodemailer, which is not installed", {
      remedy: "npm install nodemailer@10, with --global if froth is installed so",
      cause,
    });
  }
}

async function tryOnce(
  createTransport: CreateTransport,
  { title, text }: Letter,
  values: Values,
  { signal }: Delivery,
  longest: number,
): Promise<Failure | undefined> {
  const socket = new Socket();
  const transport = createTransport({ ...serverOf(valueOf(values, URL_NAME)), ...timeouts(longest), ...SHUT, socket });
  const stop = (): void => void socket.destroy();
  // The timeouts are those of silence: a server that says a little now and then would never end.
  const tooLong = AbortSignal.timeout(patience.whole);
  const over = AbortSignal.any([signal, tooLong]);
  over.addEventListener("abort", stop, { once: true });
  try {
    const [from, to] = [valueOf(values, FROM_NAME), valueOf(values, TO_NAME)];
    const headers = { "Auto-Submitted": "auto-generated" };
    await transport.sendMail({ from, to, subject: title, text, headers });
    return undefined;
  } catch (error) {
    stop();
    if (tooLong.aborted) return { code: "timeout", what: `did not end within ${patience.whole / 1000} s` };
    return failureOf(error, values);
  } finally {
    over.removeEventListener("abort", stop);
  }
}

/** Nothing of a letter is read from a file or from the network. */
const SHUT = { disableFileAccess: true, disableUrlAccess: true } as const;

function timeouts(longest: number) {
  return { dnsTimeout: longest, connectionTimeout: longest, greetingTimeout: longest, socketTimeout: longest };
}

/** A password goes out encrypted, or not at all, but for a server on this machine. */
function serverOf(text: string) {
  const url = new URL(text);
  const secure = url.protocol === "smtps:";
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return {
    host: url.hostname.replaceAll(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: user !== "" && !isLoopback(url.hostname),
    ...(user === "" ? {} : { auth: { user, pass } }),
  };
}

/** Codes of nodemailer: nodemailer.com/errors. */
const UNREACHABLE: ReadonlySet<string> = new Set(["ECONNECTION", "ESOCKET", "EDNS", "ETLS"]);

function failureOf(error: unknown, values: Values): Failure {
  const { code, responseCode, response } = detailsOf(error);
  if (code === "ETIMEDOUT") return { code: "timeout", what: `no answer within ${patience.attempt / 1000} s` };
  const said = response === "" ? "" : `: ${shownAnswer(response, values)}`;
  if (responseCode >= 400 && responseCode < 500) return { code: "upstream", what: `not now${said}` };
  if (UNREACHABLE.has(code))
    return { code: "network", what: `cannot be reached (${code})`, remedy: `check ${URL_NAME}` };
  if (code === "EAUTH") return { code: "auth", what: `access refused${said}`, remedy: `check ${URL_NAME}` };
  const remedy = `check ${FROM_NAME} and ${TO_NAME}`;
  return { code: "bad-request", what: `message refused (${code})${said}`, remedy };
}

function detailsOf(error: unknown) {
  const field = (name: string): unknown =>
    typeof error === "object" && error !== null ? new Map<string, unknown>(Object.entries(error)).get(name) : undefined;
  const [code, responseCode, response] = [field("code"), field("responseCode"), field("response")];
  return {
    code: typeof code === "string" ? code : "unknown error",
    responseCode: typeof responseCode === "number" ? responseCode : 0,
    response: typeof response === "string" ? response : "",
  };
}
