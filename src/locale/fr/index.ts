import { english } from "../en/index.ts";
import type { Locale } from "../locale.ts";

export const french: Locale = {
  ...english,
  tag: "fr",
};
