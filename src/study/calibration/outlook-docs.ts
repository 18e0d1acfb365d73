import { markdownTable, type Column, percent, whole } from "../../markdown.ts";
import type { ReliabilityBin } from "./forecast-scores.ts";
import { FIRST_LATE_YEAR, type ModelScore } from "./forecast-judge.ts";
import { featureNames, lastRallyModels, type OutlookScores } from "./outlook-study.ts";

/** What the walk-forward trials gave, one entry a horizon. */
export interface OutlookTrials {
  readonly rally: readonly OutlookScores[];
  readonly pullback: readonly OutlookScores[];
}

/** The generated sections of docs/evidence.md that say how good an outlook is out of sample. */
export function outlookSections({ rally, pullback }: OutlookTrials): Readonly<Record<string, string>> {
  return {
    "walk-forward": [...rally.flatMap(trialBlocks), curveBlock(rally, "outlook as shipped")].join("\n\n"),
    "pullback-trial": [...pullback.flatMap(trialBlocks), curveBlock(pullback, "volatility alone")].join("\n\n"),
  };
}

function trialBlocks(scores: OutlookScores): string[] {
  const { sessions, cases, years, firstYear, lastYear, observed, models } = scores;
  const about =
    `**${sessions} sessions**: ${whole(cases)} days of ${firstYear} to ${lastYear}, ${years} years; ` +
    `${percent(observed)} were followed by such a fall.`;
  return [about, markdownTable(columns, models), verdict(scores)];
}

const columns: readonly Column<ModelScore>[] = [
  { title: "Forecast", align: "left", cell: ({ model }) => model },
  { title: "Brier", align: "right", cell: ({ brier }) => brier.toFixed(4) },
  { title: "Skill over the share of all", align: "right", cell: ({ skill }) => signed(skill) },
  {
    title: "Skill over volatility alone [95 %]",
    align: "right",
    cell: ({ gain, gainLow, gainHigh }) =>
      gainLow === 0 && gainHigh === 0 ? "" : `${signed(gain)} [${signed(gainLow)}, ${signed(gainHigh)}]`,
  },
  { title: "Years better", align: "right", cell: ({ betterYears }) => String(betterYears) },
  { title: "AUC", align: "right", cell: ({ area }) => area.toFixed(3) },
  { title: "Mean", align: "right", cell: ({ predicted }) => percent(predicted) },
  { title: `Brier since ${FIRST_LATE_YEAR}`, align: "right", cell: ({ lateBrier }) => lateBrier.toFixed(4) },
];

/** Which features earned their place, and whether a new fit is better than what is shipped. */
function verdict({ models, earned, sessions }: OutlookScores): string {
  const fitted = models.filter(({ model }) => !lastRallyModels.includes(model));
  const best = fitted.reduce((least, model) => (model.brier < least.brier ? model : least));
  const shipped = models.find(({ model }) => lastRallyModels.includes(model));
  const places =
    earned.length === 0
      ? "Nothing added to volatility alone has a gain with an interval above 0."
      : `Added to volatility alone, with a gain whose interval is above 0: ${named(earned)}.`;
  if (shipped === undefined) return places;
  const isBetter = best.brier < shipped.brier;
  return (
    `${places} Over ${sessions} sessions the best new fit ("${best.model}", ${best.brier.toFixed(4)}) is ` +
    `${isBetter ? "better" : "no better"} than "${shipped.model}" (${shipped.brier.toFixed(4)}).`
  );
}

function named(earned: OutlookScores["earned"]): string {
  return earned.map((feature) => featureNames[feature]).join(", ");
}

/** Tenths of the days by the chance given, with what followed, for both horizons side by side. */
function curveBlock(trials: readonly OutlookScores[], model: string): string {
  const curves = trials.map(({ sessions, models }) => ({
    sessions,
    bins: models.find((scored) => scored.model === model)?.curve ?? [],
    worst: models.find((scored) => scored.model === model)?.worstYear,
  }));
  const rows = Array.from({ length: Math.max(...curves.map(({ bins }) => bins.length)) }, (_, tenth) => tenth);
  const curveColumns = curves.flatMap(({ sessions, bins }): Column<number>[] => [
    { title: `${sessions} sessions: given`, align: "right", cell: (tenth) => share(bins[tenth]?.predicted) },
    { title: "followed", align: "right", cell: (tenth) => share(bins[tenth]?.observed) },
  ]);
  const table = markdownTable(
    [{ title: "Tenth of the days", align: "left", cell: (tenth: number) => String(tenth + 1) }, ...curveColumns],
    rows,
  );
  const worst = curves.map(({ sessions, worst: year }) => {
    return `${share(year?.predicted)} given and ${share(year?.observed)} followed in ${year?.year} (${sessions} sessions)`;
  });
  return [
    `Reliability of "${model}", by tenths of the days from the lowest chance given to the highest:`,
    table,
    `The years in which it was farthest off: ${worst.join(", ")}.`,
  ].join("\n\n");
}

function share(value: ReliabilityBin["predicted"] | undefined): string {
  return value === undefined ? "" : percent(value);
}

function signed(value: number): string {
  const text = (100 * value).toFixed(1);
  return `${text.startsWith("-") ? text.replace("-", "−") : `+${text}`} %`;
}
