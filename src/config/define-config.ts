import type { ConfigKeys } from "./keys.ts";

/** A value of a section of one command: what its option takes. */
export type ConfigValue =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | Readonly<Record<string, string | number | Readonly<Record<string, number>>>>;

/** What a configuration file holds, and each of its profiles. */
export interface ConfigSection extends ConfigKeys {
  /** What holds for one command only, by its name: `scan`, `explain`, `data pull`. */
  readonly commands?: Readonly<Record<string, Readonly<Record<string, ConfigValue>>>>;
}

/** A configuration file. */
export interface FrothConfig extends ConfigSection {
  readonly $schema?: string;
  /** Sets of settings that `--profile NAME` or FROTH_PROFILE adds to those above. */
  readonly profiles?: Readonly<Record<string, ConfigSection>>;
}

/**
 * Returns what it is given; an editor then knows the keys of a `froth.config.js`.
 *
 * @example
 * export default defineConfig({ source: "csv:prices", profiles: { daily: { failOn: "high" } } });
 */
export function defineConfig(config: FrothConfig): FrothConfig {
  return config;
}
