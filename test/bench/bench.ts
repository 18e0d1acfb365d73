/**
 * `npm run bench`: what froth promises about its speed, each as a ratio against something measured in the same run. Exits
 * with 1 where a promise is broken. A name as argument runs only the comparisons that contain it.
 */
import { fileURLToPath } from "node:url";
import { hasShared, sharedPath } from "../shared.ts";
import { htmlComparison } from "./html.ts";
import { bsadfComparisons } from "./bsadf.ts";
import { kernelComparisons } from "./kernels.ts";
import { marketComparisons } from "./market.ts";
import { compare, timeProcess, type Comparison } from "./measure.ts";
import { storeComparisons, storeMemory } from "./store.ts";

const froth = fileURLToPath(new URL("../../bin/froth.js", import.meta.url));
const bareNode = timeProcess(["-e", "0"]);
const universe = sharedPath("market/universe");

const startUp: Comparison[] = [
  {
    name: "froth --version : node -e 0",
    ours: timeProcess([froth, "--version"]),
    base: bareNode,
    limit: 1.3,
    runs: 15,
  },
  { name: "froth --help : node -e 0", ours: timeProcess([froth, "--help"]), base: bareNode, limit: 2, runs: 15 },
  {
    name: "froth scan --source demo : node -e 0",
    ours: timeProcess([froth, "scan", "--source", "demo"]),
    base: bareNode,
    limit: 4,
    runs: 15,
  },
];

const plainRead = `
const { readdirSync, readFileSync } = require("node:fs");
let cells = 0;
for (const name of readdirSync(process.argv[1])) {
  for (const line of readFileSync(process.argv[1] + "/" + name, "utf8").split("\\n")) cells += line.split(",").length;
}
if (cells < 1e6) process.exitCode = 1;`;

const scanning: Comparison[] = [
  {
    name: "froth scan of market/universe : plain read and split of its files",
    ours: timeProcess([froth, "scan", "--source", `csv:${universe}`]),
    base: timeProcess(["-e", plainRead, universe]),
    limit: 1.7,
    runs: 5,
  },
  {
    name: "froth verify of market/universe : plain read and split of its files",
    ours: timeProcess([froth, "verify", "--source", `csv:${universe}`]),
    base: timeProcess(["-e", plainRead, universe]),
    limit: 20,
    runs: 3,
  },
  {
    name: "froth analog beside one date of market/universe : plain read and split",
    ours: timeProcess([froth, "analog", "NFLX", "--source", `csv:${universe}`, "--to", "AMGN@2014-03-21"]),
    base: timeProcess(["-e", plainRead, universe]),
    limit: 3.5,
    runs: 5,
  },
];

const wanted = process.argv[2] ?? "";
const all = [
  ...startUp,
  ...kernelComparisons(),
  htmlComparison(),
  ...bsadfComparisons(bareNode),
  ...(hasShared ? [...scanning, ...storeComparisons(universe), ...marketComparisons(universe)] : []),
];
if (!hasShared) process.stdout.write("skipped: all about market/universe (needs ../shared)\n");
for (const comparison of all.filter(({ name }) => name.includes(wanted))) {
  const { name, oursMilliseconds, baseMilliseconds, ratio, limit } = compare(comparison);
  const verdict = ratio <= limit ? "ok" : "TOO SLOW";
  const times = `${oursMilliseconds.toFixed(2)} ms : ${baseMilliseconds.toFixed(2)} ms`;
  process.stdout.write(
    `${verdict.padEnd(9)} ${name.padEnd(68)} ${ratio.toFixed(3).padStart(7)} (limit ${limit})  ${times}\n`,
  );
  if (ratio > limit) process.exitCode = 1;
}
if (hasShared && "store".includes(wanted)) {
  for (const { name, megabytes } of storeMemory(universe)) {
    process.stdout.write(`${"memory".padEnd(9)} ${name.padEnd(68)} ${megabytes.toFixed(0).padStart(7)} MB at most\n`);
  }
}
