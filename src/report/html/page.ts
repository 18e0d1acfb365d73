import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import type { ReportView } from "../view.ts";

/** What every part of the page is made from. */
export interface Page {
  readonly view: ReportView;
  readonly locale: PageLocale;
  /** In the order of the page. */
  readonly symbols: readonly SymbolReport[];
  /** The id of the section of each symbol that has one. */
  readonly sections: ReadonlyMap<SymbolReport, string>;
}
