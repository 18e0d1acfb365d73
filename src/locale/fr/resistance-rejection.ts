import type { RuleWords, Say } from "../words.ts";
import { count } from "./count.ts";

const cellWidth = 24;

/** A price with as many digits as a table cell has room for: `306,4`, `48,12`, `0,0412`. */
function briefly(say: Say, name: string): string {
  const wholeDigits = say.number(name, 0).replaceAll(/\D/g, "").length;
  return wholeDigits < 3 ? say.price(name) : say.number(name, wholeDigits === 3 ? 1 : 0);
}

/** `rejet 306,4 → 289,5`; the move alone where both do not fit. */
function move(label: string, say: Say): string {
  const prices = `${briefly(say, "from")} → ${briefly(say, "to")}`;
  const text = `${label} ${prices}`;
  return text.length <= cellWidth ? text : prices;
}

const oneDayDrop: RuleWords = {
  short: (say) => `chute d’un jour ${say.number("atrs", 1)} ATR`,
  long: (say) =>
    `La clôture a perdu ${say.percent("percent", 1)} (${say.number("atrs", 1)} ATR) en une séance, de ` +
    `${say.price("from")}, près du plus-haut, à ${say.price("to")}.`,
};

export const resistanceRejectionWords = {
  "level-rejection": {
    short: (say) => move("rejet", say),
    long: (say) =>
      `Rejet sur résistance : le cours a atteint ${say.price("from")}, sur un niveau de ${say.number("touches", 0)} anciens ` +
      `plus-hauts autour de ${say.price("level")}, et clôturé à ${say.price("to")} ; la mèche haute fait ` +
      `${say.percent("wickPercent")} de la barre.`,
  },
  "failed-breakout": {
    short: (say) => `fausse cassure ${briefly(say, "level")}`,
    long: (say) =>
      `Une clôture à ${say.price("from")} avait cassé ${say.price("level")} ; ${count(say.value("sessions"), "séance")} plus tard ` +
      `la clôture était à ${say.price("to")}, ${say.number("atrs", 1)} ATR sous ce niveau.`,
  },
  "one-day-drop-2-atr": oneDayDrop,
  "one-day-drop-3-atr": oneDayDrop,
  "high-to-close-drop": {
    short: (say) => move("rejet", say),
    long: (say) =>
      `Depuis un plus-haut à ${say.price("from")}, le cours a perdu ${say.percent("percent", 1)} ` +
      `(${say.number("atrs", 1)} ATR) jusqu’à une clôture à ${say.price("to")}, tout en bas de la barre.`,
  },
  "gap-and-fail": {
    short: (say) => move("gap avorté", say),
    long: (say) =>
      `L’ouverture à ${say.price("from")} était au-dessus du plus-haut de la veille (${say.price("highBefore")}) ; la clôture ` +
      `à ${say.price("to")} est passée sous celle de la veille (${say.price("before")}).`,
  },
} as const satisfies Record<string, RuleWords>;
