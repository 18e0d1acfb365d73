const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Foreign text as it may be shown in a message: control, bidirectional and other unseen characters as `\u{1b}`, so that
 * they can neither drive a terminal nor hide, and at most `limit` characters of it.
 */
export function visibleText(text: string, limit = 40): string {
  const shown = text
    .slice(0, limit + 1)
    .replace(UNSEEN, (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`);
  return text.length > limit || shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}
