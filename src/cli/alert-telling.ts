import { FrothError } from "../errors.ts";
import { parseAlert } from "../notify/alert-json.ts";
import type { Delivery, Target } from "../notify/channel.ts";
import { channels } from "../notify/channels.ts";
import type { Letter } from "../notify/letter.ts";
import type { Compose, Language } from "../notify/sentences.ts";
import { bySymbol } from "../notify/symbol-news.ts";
import { writeLetter } from "../notify/write-letter.ts";
import type { AlertClaim, AlertMemory, LookForAlerts } from "../store/alert-memory.ts";
import { idOf } from "./alert-targets.ts";
import { ExitCode } from "./exit-code.ts";

/** What is the same for all targets of a scan. */
export interface Telling {
  readonly memory: AlertMemory;
  readonly look: LookForAlerts;
  /** Symbols of the list without usable data. */
  readonly failed: number;
  readonly language: Language;
  readonly compose: Compose;
  readonly delivery: Delivery;
}

/** Longer than a letter can take: who has not settled by then was killed. */
const CLAIM_MILLISECONDS = 5 * 60_000;

/** Tells one target what is new to it, and what it could not be told before. Says on stderr what kept it from being told. */
export async function tell(target: Target, telling: Telling): Promise<ExitCode> {
  const { memory, look, delivery } = telling;
  const id = idOf(target);
  try {
    const now = delivery.time.now();
    memory.note(id, look, now);
    const claim = memory.claim(id, now, now + CLAIM_MILLISECONDS);
    if (claim.elsewhere > 0) say(`${target.label}: another run is sending alerts`);
    return await sendClaimed(claim, target, telling);
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    say(`alert not sent to ${target.label}: ${error.message}`);
    return error.code === "aborted" ? ExitCode.interrupted : ExitCode.undelivered;
  }
}

async function sendClaimed(claim: AlertClaim, target: Target, telling: Telling): Promise<ExitCode> {
  const { memory, delivery } = telling;
  try {
    const letter = letterOf(claim.contents, target, telling);
    if (letter !== undefined) await channels[target.channel].send(letter, target.values, delivery);
  } catch (error) {
    memory.release(claim);
    throw error instanceof FrothError ? keptFault(error) : error;
  }
  try {
    memory.settle(claim, delivery.time.now());
    return ExitCode.ran;
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    say(`${target.label}: the alert is sent, but that cannot be noted, and it may be sent again: ${error.message}`);
    return ExitCode.undelivered;
  }
}

/** A fault of sending, with what becomes of the alert. */
function keptFault({ code, what, details }: FrothError): FrothError {
  return new FrothError(code, `${what}; it is kept for the next run`, details);
}

/** Shows what one target would be told. */
export function previewTo(target: Target, telling: Telling): void {
  const { memory, look, delivery } = telling;
  const letter = letterOf(memory.rehearse(idOf(target), look, delivery.time.now()), target, telling);
  if (letter === undefined) {
    say(`${target.label}: nothing new`);
    return;
  }
  const { titleApart } = channels[target.channel].format;
  say(`${target.label} would be told:\n${titleApart ? `${letter.title}\n\n` : ""}${letter.text}`);
}

function letterOf(
  contents: readonly string[],
  { channel, label }: Target,
  { failed, language, compose }: Telling,
): Letter | undefined {
  const alerts = contents.map(parseAlert).filter((alert) => alert !== undefined);
  if (alerts.length < contents.length) {
    say(
      `${label}: ${contents.length - alerts.length} kept alerts of another version of froth cannot be read; they are given up`,
    );
  }
  if (alerts.length === 0) return undefined;
  return writeLetter(bySymbol(alerts), failed, channels[channel].format, language, compose);
}

function say(text: string): void {
  process.stderr.write(`froth: ${text}\n`);
}
