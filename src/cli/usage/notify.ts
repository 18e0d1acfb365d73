import { Command } from "commander";
import type { LanguageOptions } from "../language.ts";
import type { Session } from "../session.ts";
import { examples, languageOption } from "./bar-options.ts";

/** `froth notify`: whether alerts arrive. */
export function spellNotify(command: Command, session: Session): Command {
  return command
    .addCommand(test(session))
    .addHelpText("after", examples("froth notify test slack", "froth notify test command='mail -s froth me'"));
}

function test(session: Session): Command {
  const command = new Command("test")
    .description("send one test message, and say what came of it (exit code 4 where it was not accepted)")
    .argument("<channel>", "as froth scan --notify takes it");
  return command
    .addOption(languageOption())
    .addHelpText("after", examples("froth notify test slack", "froth notify test telegram=desk"))
    .action(async (channel: string, options: LanguageOptions) => {
      const { runNotifyTest } = await import("../commands/notify.ts");
      session.end(await runNotifyTest(channel, options));
    });
}
