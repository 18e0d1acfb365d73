import type { Time } from "../retry/time.ts";
import type { Letter } from "./letter.ts";
import type { TextFormat } from "./fit.ts";

export type ChannelName = "webhook" | "slack" | "discord" | "telegram" | "ntfy" | "email" | "command";

/** Something that a channel has to know and only the environment says. */
export interface Variable {
  /** In the environment, e.g. `FROTH_SLACK_URL`. */
  readonly name: string;
  /**
   * `url`: of HTTP, in the clear only on this machine. `open-url`: of HTTP, also in the clear. `text`: one line without control
   * characters. `token`: visible ASCII without a space, for it goes into an address or a header.
   */
  readonly kind: "url" | "open-url" | "smtp-url" | "text" | "token";
  /** Whether the channel works without it; a text is what it is then. */
  readonly optional?: true | string;
}

/** The values of a channel's variables, by name. Those that are not set are absent. */
export type Values = Readonly<Record<string, string>>;

/** Where one channel's alerts go. */
export interface Target {
  readonly channel: ChannelName;
  /** What it is called in messages; holds no value of a variable. */
  readonly label: string;
  readonly values: Values;
}

/** The outside world, and who may stop it. */
export interface Delivery {
  readonly time: Time;
  readonly signal: AbortSignal;
  /** What a command finds around it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Channel {
  readonly variables: readonly Variable[];
  readonly format: TextFormat;
  /** What makes the target of some values another than that of others. Tokens do not: they change, the reader stays. */
  identity(values: Values): readonly string[];
  /**
   * Sends, and again where a fault may heal; done when the other side has accepted.
   *
   * @returns how many attempts it took
   * @throws FrothError which holds no value of a variable
   */
  send(letter: Letter, values: Values, delivery: Delivery): Promise<number>;
}

/** The value of a variable that is known to be set. */
export function valueOf(values: Values, name: string): string {
  const value = values[name];
  if (value === undefined) throw new RangeError(`${name} was not asked for`);
  return value;
}
