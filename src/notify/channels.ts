import type { Channel, ChannelName } from "./channel.ts";
import { command } from "./command.ts";
import { discord } from "./discord.ts";
import { email } from "./email.ts";
import { ntfy } from "./ntfy.ts";
import { slack } from "./slack.ts";
import { telegram } from "./telegram.ts";
import { webhook } from "./webhook.ts";

export const channels = { webhook, slack, discord, telegram, ntfy, email, command } satisfies Record<
  ChannelName,
  Channel
>;
