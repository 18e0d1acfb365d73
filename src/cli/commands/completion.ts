import { candidatesFor } from "../completion/candidates.ts";
import { knownNames } from "../completion/known-names.ts";
import { replyTo, type Shell } from "../completion/reply.ts";
import { scripts } from "../completion/scripts.ts";
import { commandTree } from "../completion/tree.ts";
import type { Session } from "../session.ts";

export type { Shell };

export interface CompletionOptions {
  /** What was typed up to the cursor. Without it the script is wanted. */
  readonly line?: string;
}

/** Prints the script of a shell, or what may stand at the end of a line. */
export async function runCompletion(shell: Shell, { line }: CompletionOptions, session: Session): Promise<void> {
  if (line === undefined) {
    process.stdout.write(scripts[shell]);
    return;
  }
  const words = line.trimStart().split(/\s+/).slice(1);
  const candidates = await candidatesFor(words, await commandTree(session), knownNames(session));
  process.stdout.write(replyTo(shell, words.at(-1) ?? "", candidates));
}
