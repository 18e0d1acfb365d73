import { analyze } from "../../analysis/analyze.ts";
import { recordsOf } from "../../evidence/record.ts";
import { calibrationFiles } from "../../study/calibration/calibration-files.ts";
import { ruleFingerprints } from "../../study/calibration/fingerprint.ts";
import { outlookCases, type OutlookCase } from "../../study/calibration/outlook-cases.ts";
import { pullbackScores, rallyScores } from "../../study/calibration/outlook-study.ts";
import { pullbackCurveOf } from "../../study/calibration/pullback-curve.ts";
import { createEventStudy } from "../../study/event-study.ts";
import { progressLine } from "../progress.ts";
import { calibrationStocks, fundsAndIndices } from "./calibration-stocks.ts";
import { readText, writeFiles } from "./write-files.ts";

/**
 * Makes the second record of every rule, tries outlooks out of sample and fits that of a pullback, from the folder of real
 * bars beside the checkout. Run by `npm run calibrate`; takes about a minute and a half. With `--check` it writes nothing and
 * exits 1 where a file is out of date. What counts as a rally day of the record is what counted in the published study.
 */
const study = createEventStudy({ from: undefined, minDollarVolume: 5_000_000, minHistory: 1300, seed: 1, draws: 2000 });
const [rallies, pullbacks]: [OutlookCase[], OutlookCase[]] = [[], []];
const stocks = calibrationStocks();
const reading = progressLine("calibrating");
for (const [index, stock] of stocks.entries()) {
  const analysis = analyze(stock.read(), []);
  study.add(analysis);
  for (const found of outlookCases(analysis, "rally")) rallies.push(found);
  for (const found of outlookCases(analysis, "pullback")) pullbacks.push(found);
  reading.update(index + 1, stocks.length);
}
reading.end();

const others = fundsAndIndices();
const instruments = (["etf", "index"] as const).map((instrument) => {
  const files = others.filter((file) => file.instrument === instrument);
  const cases = files.flatMap((file) => outlookCases(analyze(file.read(), []), "rally"));
  return { instrument, symbols: files.length, cases };
});

const horizons = [0, 1] as const;
writeFiles(
  calibrationFiles({
    result: study.result(),
    published: recordsOf.published,
    fingerprints: ruleFingerprints(),
    trials: {
      rally: horizons.map((horizon) => rallyScores(rallies, horizon)),
      pullback: horizons.map((horizon) => pullbackScores(pullbacks, rallies, horizon)),
    },
    instruments,
    pullbackCurve: pullbackCurveOf(pullbacks, rallies),
    docs: readText("docs/evidence.md"),
  }),
);
