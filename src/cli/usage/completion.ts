import { Argument, Option, type Command } from "commander";
import type { CompletionOptions, Shell } from "../commands/completion.ts";
import type { Session } from "../session.ts";

/** `froth completion`: the script of a shell, which asks the same command what fits. */
export function spellCompletion(command: Command, session: Session): Command {
  return command
    .addArgument(new Argument("<shell>", "whose script to print").choices(["bash", "zsh", "fish"]))
    .addOption(new Option("--line <text>", "print what may stand at the end of this line").hideHelp())
    .addHelpText("after", completionHelp)
    .action(async (shell: Shell, options: CompletionOptions) => {
      const { runCompletion } = await import("../commands/completion.ts");
      await runCompletion(shell, options, session);
    });
}

const completionHelp = `
Examples:
  source <(froth completion bash)                                     in ~/.bashrc
  source <(froth completion zsh)                                      in ~/.zshrc, after compinit
  froth completion fish > ~/.config/fish/completions/froth.fish       once`;
