import { criticalValueFiles } from "../../study/bubble/critical-value-files.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Simulates the critical values of the detector `explosive-price`. Run by `npm run critical-values`; takes some seconds. With
 * `--check` it writes nothing and exits 1 where the file is out of date.
 */
writeFiles(criticalValueFiles());
