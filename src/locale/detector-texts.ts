/** What a detector says of itself, in another language than that of its file. */
export interface DetectorText {
  readonly title: string;
  readonly docs: string;
  readonly source: string;
  /** Rule id -> its title. */
  readonly rules: Readonly<Record<string, string>>;
  /** Name of a parameter -> its description. */
  readonly parameters: Readonly<Record<string, string>>;
}
