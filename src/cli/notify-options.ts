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
