import type { Detector } from "../detectors/contract.ts";
import type { Locale } from "../locale/locale.ts";

/** A detector that says of itself what the language has for it; its own, English, words where there are none. */
export function inLanguage(detector: Detector, { detectorTexts, detectors: { units } }: Locale): Detector {
  const text = own(detectorTexts, detector.id);
  if (text === undefined) return detector;
  const parameters = Object.entries(detector.parameters).map(([name, parameter]) => {
    const description = own(text.parameters, name) ?? parameter.description;
    return [name, { ...parameter, unit: own(units, parameter.unit) ?? parameter.unit, description }];
  });
  return {
    ...detector,
    title: text.title,
    docs: text.docs,
    source: text.source,
    rules: detector.rules.map((rule) => ({ ...rule, title: own(text.rules, rule.id) ?? rule.title })),
    parameters: Object.fromEntries(parameters),
  };
}

/** The title of a rule in the language; `title` where it has none. */
export function ruleTitleOf(detector: string, rule: string, title: string, { detectorTexts }: Locale): string {
  return own(own(detectorTexts, detector)?.rules ?? {}, rule) ?? title;
}

function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
