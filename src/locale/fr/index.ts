import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";
import { bubbleWords } from "./bubble.ts";
import { explosivePriceWords } from "./explosive-price.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
  rules: { ...english.rules, ...explosivePriceWords },
  bubble: bubbleWords,
};
