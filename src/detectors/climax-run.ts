import { at } from "../series/series.ts";
import type { ClimaxValues } from "./climax-parameters.ts";
import { averageDays, climaxChecklist, climaxColumns, climaxScore, countSigns } from "./climax-score.ts";
import type { ClimaxChecklist, ClimaxColumns } from "./climax-score.ts";
import type { DetectorContext } from "./context.ts";
import type { Anchor, RuleSignal } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

/** Distance above the average at which its half of the severity is full. */
const fullSeverityDistance = 1.5;

/** The runs of bars on which the climax checklist scores high enough, for both of its nested rules. */
export function climaxSignals(context: DetectorContext, values: ClimaxValues): RuleSignal[] {
  const columns = climaxColumns(context, values);
  const scores = new Float64Array(context.length);
  const least = Math.min(values.signs, values.strongSigns);
  for (let t = context.since; t < scores.length; t++) scores[t] = climaxScore(columns, values, t, least);
  return [
    { rule: "climax-3", least: values.signs },
    { rule: "climax-4", least: values.strongSigns },
  ].flatMap(({ rule, least }) =>
    thresholdSignals(scores, { from: least, since: context.since }, (t) => climaxSignal(columns, values, rule, t)),
  );
}

function climaxSignal(columns: ClimaxColumns, values: ClimaxValues, rule: string, t: number) {
  const checklist = climaxChecklist(columns, values, t);
  const { met, judged } = countSigns(Object.values(checklist));
  const distance = Math.min(1, Math.max(0, checklist.extension.value / 100 / fullSeverityDistance));
  const anchor = (role: string, bar = -1): Anchor[] =>
    bar < 0 ? [] : [{ role, at: bar, price: at(columns.close, bar) }];
  return {
    rule,
    severity: (distance + met / judged) / 2,
    anchors: [
      ...anchor("start", t - values.advanceSessions),
      ...anchor("volume", checklist.volume.at),
      ...anchor("gap", checklist.gap.at),
      ...anchor("close", t),
    ],
    message: {
      id: rule,
      data: {
        score: met,
        outOf: judged,
        ...evidence(checklist),
        averageDays: averageDays(values, t),
        runUpSessions: values.runUpSessions,
        upSessions: values.upSessions,
        recentSessions: values.recent,
      },
    },
  };
}

/** Measured value, whether it could be measured, and whether that is enough, for each sign of the checklist. */
function evidence({ runUp, upCloses, pointGain, volume, gap, extension }: ClimaxChecklist): Record<string, number> {
  return {
    runUpPercent: runUp.value,
    runUpMet: Number(runUp.met),
    upCloses: upCloses.value,
    upClosesMet: Number(upCloses.met),
    pointGain: pointGain.value,
    pointGainBefore: pointGain.before,
    pointGainMet: Number(pointGain.met),
    extensionPercent: extension.value,
    extensionMet: Number(extension.met),
    ...(Number.isNaN(volume.value) ? {} : { volumeRatio: volume.value / volume.before }),
    volumeMet: Number(volume.met),
    volumeJudged: Number(!Number.isNaN(volume.value)),
    ...(Number.isNaN(gap.value) ? {} : { gapPercent: gap.value }),
    gapMet: Number(gap.met),
    gapJudged: Number(!Number.isNaN(gap.value)),
  };
}
