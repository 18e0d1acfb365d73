import { FrothError } from "../../errors.ts";
import { channels } from "../../notify/channels.ts";
import { writeTestLetter } from "../../notify/write-letter.ts";
import { realTime } from "../../retry/time.ts";
import { alertLanguageOf } from "../alert-language.ts";
import { readTarget, withoutSecrets } from "../alert-targets.ts";
import { ExitCode } from "../exit-code.ts";
import { interruptible } from "../interruption.ts";
import type { LanguageOptions } from "../language.ts";
import { useProxyOf } from "../proxy.ts";

/** Sends a message that says that the channel works, and says on stdout or stderr what came of it. */
export async function runNotifyTest(text: string, options: LanguageOptions): Promise<ExitCode> {
  const { channel, label, values } = readTarget(text, process.env);
  useProxyOf(process.env);
  const letter = writeTestLetter(channels[channel].format, await alertLanguageOf(options, process.env));
  try {
    const attempts = await interruptible((signal) =>
      channels[channel].send(letter, values, { time: realTime, signal, environment: withoutSecrets(process.env) }),
    );
    process.stdout.write(`${label}: accepted${attempts === 1 ? "" : ` at attempt ${attempts}`}\n`);
    return ExitCode.ran;
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: ${label}: ${error.message}\n`);
    return error.code === "aborted" ? ExitCode.interrupted : ExitCode.undelivered;
  }
}
