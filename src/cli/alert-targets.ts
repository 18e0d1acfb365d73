import { createHash } from "node:crypto";
import type { Environment } from "../config/environment.ts";
import { FrothError } from "../errors.ts";
import type { ChannelName, Target, Variable, Values } from "../notify/channel.ts";
import { channels } from "../notify/channels.ts";
import { COMMAND, wordsOf } from "../notify/command.ts";
import { checkValue } from "../notify/values.ts";

/** A name is short and plain, so that hardly any address or token passes for one. */
const NAME = /^[a-z0-9]{1,16}$/;

/**
 * The target that `--notify` names: a channel, or `channel=name`, whose variables then end in `_NAME`.
 *
 * @throws FrothError `usage`; what was given is not quoted, for it may be a secret
 */
export function readTarget(text: string, environment: Environment): Target {
  const [channel = ""] = text.split("=", 1);
  const rest = text.includes("=") ? text.slice(channel.length + 1) : undefined;
  if (!isChannel(channel)) {
    throw new FrothError("usage", "--notify names no channel that froth has", {
      remedy: `use ${Object.keys(channels).join(", ")}`,
    });
  }
  if (channel === "command") return commandTarget(rest ?? "");
  if (rest !== undefined && !NAME.test(rest)) throw notAName(channel);
  const values = readValues(channel, rest, environment);
  return { channel, label: rest === undefined ? channel : `${channel}=${rest}`, values };
}

/** What the memory of alerts knows a target by: nothing can be read from it. */
export function idOf({ channel, values }: Target): string {
  const identity = JSON.stringify([channel, ...channels[channel].identity(values)]);
  return createHash("sha256").update(identity).digest("hex").slice(0, 32);
}

/** The environment without what gives access to channels: a command has no business with it. */
export function withoutSecrets(environment: Environment): Environment {
  const names = Object.values(channels).flatMap(({ variables }) => variables.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(environment).filter(([key]) => !names.some((name) => key === name || key.startsWith(`${name}_`))),
  );
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}

function commandTarget(line: string): Target {
  const [program] = wordsOf(line);
  if (program === undefined) {
    throw new FrothError("usage", "--notify command names no program", {
      remedy: "write --notify command='PROGRAM …'",
    });
  }
  return { channel: "command", label: "command", values: { [COMMAND]: line } };
}

function notAName(channel: ChannelName): FrothError {
  const names = channels[channel].variables.map(({ name }) => name).join(", ");
  return new FrothError("usage", `what follows "${channel}=" is not a short name of small letters and digits`, {
    remedy: `addresses and tokens do not belong on a command line, where others see them: put them into ${names}`,
  });
}

function readValues(channel: ChannelName, name: string | undefined, environment: Environment): Values {
  const { variables } = channels[channel];
  const suffix = name === undefined ? "" : `_${name.toUpperCase()}`;
  if (suffix !== "" && !variables.some((variable) => isSet(environment[variable.name + suffix]))) {
    throw new FrothError("usage", `no variable of ${channel} ends in the name that --notify gives`, {
      remedy: `set one, such as ${variables[0]?.name}_NAME, or leave the name out`,
    });
  }
  const found = variables.flatMap((variable) => {
    const value = readValue(variable, suffix, environment);
    return value === undefined ? [] : [[variable.name, value] as const];
  });
  const values = Object.fromEntries(found);
  const missing = variables.filter(
    ({ name: needed, optional }) => optional === undefined && values[needed] === undefined,
  );
  if (missing.length === 0) return values;
  throw new FrothError("usage", `${channel} needs ${missing.map(({ name: needed }) => needed).join(" and ")}`, {
    remedy: "set it in the environment; docs/alerts.md says how to come by it",
  });
}

/** The variable of this name where there is one, else the one that all names share. */
function readValue({ name, kind, optional }: Variable, suffix: string, environment: Environment): string | undefined {
  const found = [name + suffix, name].find((key) => isSet(environment[key]));
  if (found === undefined) return typeof optional === "string" ? optional : undefined;
  const value = (environment[found] ?? "").trim();
  checkValue(value, kind, found);
  return value;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}
