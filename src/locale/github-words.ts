/** What the annotations and the summary of a GitHub workflow say beside the words of the table. */
export interface GithubWords {
  /** Titles of annotations. */
  readonly level: (symbol: string, level: string, severity: string) => string;
  readonly noData: (symbol: string) => string;
  /** How many of a kind there was no room for. */
  readonly leftOut: Readonly<Record<"error" | "warning", (count: number) => string>>;
  /** Under a summary that is too long for GitHub: a sentence. */
  readonly cut: string;
}
