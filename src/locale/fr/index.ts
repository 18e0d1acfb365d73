import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";
import { marketWords } from "./market.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
  market: marketWords,
};
