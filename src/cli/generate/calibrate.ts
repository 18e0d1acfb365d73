import { analyze } from "../../analysis/analyze.ts";
import { recordsOf } from "../../evidence/record.ts";
import { calibrationFiles } from "../../study/calibration/calibration-files.ts";
import { ruleFingerprints } from "../../study/calibration/fingerprint.ts";
import { createEventStudy } from "../../study/event-study.ts";
import { progressLine } from "../progress.ts";
import { calibrationStocks } from "./calibration-stocks.ts";
import { readText, writeFiles } from "./write-files.ts";

/**
 * Makes the second record of every rule, with what it shows of the first, from the folder of real bars beside the checkout.
 * Run by `npm run calibrate`; takes about half a minute. With `--check` it writes nothing and exits 1 where a file is out
 * of date. What counts as a rally day is what counted in the published study.
 */
const study = createEventStudy({ from: undefined, minDollarVolume: 5_000_000, minHistory: 1300, seed: 1, draws: 2000 });
const stocks = calibrationStocks();
const progress = progressLine("calibrating");
for (const [index, stock] of stocks.entries()) {
  study.add(analyze(stock.read(), []));
  progress.update(index + 1, stocks.length);
}
progress.end();

writeFiles(
  calibrationFiles({
    result: study.result(),
    published: recordsOf.published,
    fingerprints: ruleFingerprints(),
    docs: readText("docs/evidence.md"),
  }),
);
