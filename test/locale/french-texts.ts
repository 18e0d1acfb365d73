/** The numbers in an English text, sorted. */
export function numbersOfEnglish(text: string): string {
  return numbersIn(text.replaceAll(/(?<=\d),(?=\d{3})/g, ""));
}

/** The numbers in a French text as English writes them, sorted. */
export function numbersOfFrench(text: string): string {
  return numbersIn(
    text
      .replaceAll(/\b(\d\d)\/(\d\d)\/(\d{4})\b/g, "$3-$2-$1")
      .replaceAll(/(?<=\d)\u202F(?=\d{3})/g, "")
      .replaceAll(/(?<=\d),(?=\d)/g, "."),
  );
}

function numbersIn(text: string): string {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).toSorted().join(" ");
}

/** Words that no French sentence has. */
const englishWords =
  /(?<!\p{L})(?:the|of|and|with|from|not|no|is|are|was|were|this|that|these|those|bars?|closes?|closed|sessions?|warnings?|days?|high|low|above|below|than|then|by|all|which|what|it|its|there|without|within|between|more|fewer|less|only|rules?|symbols?|levels?|rally|in|to|for|at|when|last|new|none|left|until|since|up|down|out|so|each|same|expected|measured)(?!\p{L})/iu;

/** What a reader types is English in every language. */
const commands = /froth(?: [a-z]+)+(?: [A-Z]+)?|--[a-z-]+/g;

/** Names of rules, such as `one-day-drop-2-atr`. */
const names = /\b[a-z]+(?:-[a-z0-9]+)+\b/g;

export function hasEnglish(text: string): boolean {
  return englishWords.test(text.replaceAll(commands, "").replaceAll(names, ""));
}

/** Whether a space is missing, doubled or of the wrong width, or an apostrophe is straight. */
export function isBadlySet(text: string): boolean {
  return / [;:!?»%]|« |\p{L}'\p{L}|[\u00A0 ]{2}/u.test(text);
}
