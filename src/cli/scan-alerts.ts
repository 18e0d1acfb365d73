import type { Environment } from "../config/environment.ts";
import { FrothError } from "../errors.ts";
import { newsOf, standingOf } from "../notify/news.ts";
import type { Target } from "../notify/channel.ts";
import { composeLines, type Compose } from "../notify/sentences.ts";
import { parseStanding } from "../notify/alert-json.ts";
import { parseTemplate } from "../notify/template.ts";
import { realTime } from "../retry/time.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import type { AlertLook, LookForAlerts } from "../store/alert-memory.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { alertLanguageOf } from "./alert-language.ts";
import { previewTo, tell, type Telling } from "./alert-telling.ts";
import { idOf, readTarget, withoutSecrets } from "./alert-targets.ts";
import { ExitCode, exitCodeOf } from "./exit-code.ts";
import { interruptible } from "./interruption.ts";
import { readNamed } from "./named-file.ts";
import type { LanguageOptions } from "./language.ts";
import type { NotifyOptions } from "./notify-options.ts";
import type { StorePathOptions } from "./options.ts";
import { useProxyOf } from "./proxy.ts";
import { storePath } from "./store-path.ts";

type Options = NotifyOptions & StorePathOptions & LanguageOptions;

/** Tells the channels of a scan what is new in its report. */
export type SendAlerts = (report: ScanReport) => Promise<ExitCode>;

/**
 * Checks everything that can be wrong with `--notify` before there is a report, so that what is left to go wrong afterwards
 * is the world outside.
 *
 * @throws FrothError `usage`
 */
export function prepareAlerts(options: Options, environment: Environment): SendAlerts {
  const { notify = [], notifyTemplate, notifyPreview, store } = options;
  if (notify.length === 0) {
    if (notifyTemplate === undefined && notifyPreview !== true) return () => Promise.resolve(ExitCode.ran);
    throw new FrothError("usage", "no channel to tell", { remedy: "name one with --notify, such as --notify slack" });
  }
  if (store === false) {
    throw new FrothError("usage", "--notify and --no-store contradict each other: what was told is kept in the store");
  }
  const named = notify.map((text) => readTarget(text, environment));
  // Named twice, a reader is still one.
  const targets = [...new Map(named.map((target) => [idOf(target), target])).values()];
  const compose = notifyTemplate === undefined ? composeLines : readNamed(notifyTemplate, parseTemplate);
  useProxyOf(environment);
  return (report) => send(report, { targets, compose, options, environment });
}

interface Prepared {
  readonly targets: readonly Target[];
  readonly compose: Compose;
  readonly options: Options;
  readonly environment: Environment;
}

async function send(report: ScanReport, { targets, compose, options, environment }: Prepared): Promise<ExitCode> {
  const language = await alertLanguageOf(options, environment);
  const failed = report.symbols.filter(({ status }) => status === "failed").length;
  const store = await tryToOpen(options, environment);
  if (store === undefined) return ExitCode.undelivered;
  try {
    return await interruptible(async (signal) => {
      const delivery = { time: realTime, signal, environment: withoutSecrets(environment) };
      const telling: Telling = {
        memory: store.alerts,
        look: looker(report, options),
        failed,
        language,
        compose,
        delivery,
      };
      if (options.notifyPreview !== true) {
        return exitCodeOf(await Promise.all(targets.map((target) => tell(target, telling))));
      }
      for (const target of targets) previewTo(target, telling);
      return ExitCode.ran;
    });
  } finally {
    store.close();
  }
}

async function tryToOpen(options: Options, environment: Environment): Promise<Store | undefined> {
  try {
    return openStore(await storePath(options, environment));
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    process.stderr.write(`froth: no alert sent, for what was told before is not known: ${error.message}\n`);
    return undefined;
  }
}

function looker({ symbols }: ScanReport, { notifyOn }: NotifyOptions): LookForAlerts {
  return (standingBefore) =>
    symbols.flatMap((symbol): AlertLook[] => {
      if (symbol.status === "failed") return [];
      const before = parseStanding(standingBefore(symbol.symbol));
      const news = newsOf(symbol, before, notifyOn);
      return [
        {
          symbol: symbol.symbol,
          date: symbol.lastBar,
          standing: JSON.stringify(standingOf(symbol, before)),
          news: news.map(({ key, alert }) => ({ key, content: JSON.stringify(alert) })),
        },
      ];
    });
}
