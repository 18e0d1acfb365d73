/** The words of `froth config`. */
export interface SettingsWords {
  readonly heads: Readonly<Record<"setting" | "value" | "from", string>>;
  readonly title: (command: string) => string;
  readonly byDefault: string;
  readonly file: (file: string | null) => string;
  readonly profiles: (names: readonly string[], used: string | null) => string;
  readonly secrets: (names: readonly string[]) => string;
}
