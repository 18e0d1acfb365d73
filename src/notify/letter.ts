import type { SymbolNews } from "./symbol-news.ts";

/** What a channel is given to send. */
export interface Letter {
  readonly kind: "alerts" | "test";
  /** One line of plain text. */
  readonly title: string;
  /** In the markup of the channel, no longer than it takes. */
  readonly text: string;
  /** 1 quiet to 5 urgent, as ntfy has it. */
  readonly urgency: 1 | 2 | 3 | 4 | 5;
  readonly news: readonly SymbolNews[];
}
