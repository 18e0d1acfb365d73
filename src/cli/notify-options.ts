import { Option, type Command } from "commander";
import type { NotifyOn } from "../notify/news.ts";

/** What `froth scan` is told of alerts. */
export interface NotifyOptions {
  /** `slack`, `slack=desk`, `command=…`; not checked, for an error of commander would show what may be a secret. */
  readonly notify?: readonly string[];
  readonly notifyOn: NotifyOn;
  /** Path of a template. */
  readonly notifyTemplate?: string;
  readonly notifyPreview?: boolean;
}

/** Spelled out here, so that help need not load the evidence. */
const notifyOn: Readonly<Record<NotifyOn, true>> = {
  watch: true,
  elevated: true,
  high: true,
  extreme: true,
  any: true,
};

export function addNotifyOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--notify <channel>",
        "tell a channel what is new: webhook, slack, discord, telegram, ntfy, email, command='PROGRAM …' (may be repeated)",
      ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
    )
    .addOption(
      new Option(
        "--notify-on <level>",
        "what is news: a symbol's rise to this level, or a warning there; any: every warning",
      )
        .choices(Object.keys(notifyOn))
        .default("watch"),
    )
    .option("--notify-template <file>", "text of an alert, with {{symbol}} {{level}} {{warning}} {{record}} … in it")
    .option("--notify-preview", "show on stderr what would be sent; send and remember nothing");
}
