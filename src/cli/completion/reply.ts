import type { Candidate } from "./candidates.ts";

export type Shell = "bash" | "zsh" | "fish";

/** A shell puts a candidate on its line as it is. One with other characters, of a profile perhaps, is not offered. */
const HARMLESS = /^[\w^.=:,@/+-]+$/;

/** The candidates, a line each, as the script of the shell reads them. */
export function replyTo(shell: Shell, typed: string, candidates: readonly Candidate[]): string {
  const harmless = candidates.filter(({ text }) => HARMLESS.test(text));
  return harmless.map((candidate) => `${lineFor[shell](candidate, typed)}\n`).join("");
}

const lineFor: Readonly<Record<Shell, (candidate: Candidate, typed: string) => string>> = {
  // Bash ends a word at = and :, and replaces only what stands behind the last of them.
  bash: ({ text }, typed) => text.slice(Math.max(typed.lastIndexOf("="), typed.lastIndexOf(":")) + 1),
  zsh: ({ text, about }) => `${text.replaceAll(":", "\\:")}${about === "" ? "" : `:${oneLine(about)}`}`,
  fish: ({ text, about }) => `${text}${about === "" ? "" : `\t${oneLine(about)}`}`,
};

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
