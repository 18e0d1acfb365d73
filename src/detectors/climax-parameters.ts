import type { Values } from "./contract.ts";

/** The thresholds of the six signs, and of the rise that must have come before. */
export const climaxParameters = {
  advanceSessions: { default: 126, min: 100, max: 504, unit: "sessions", description: "length of the move" },
  advance: { default: 40, min: 0, max: 500, unit: "%", description: "least rise of the close over the move" },
  runUpSessions: { default: 15, min: 2, max: 60, unit: "sessions", description: "length of the final run" },
  runUp: { default: 25, min: 0, max: 500, unit: "%", description: "sign 1: rise of the close over the final run" },
  upSessions: { default: 10, min: 2, max: 60, unit: "sessions", description: "where up closes are counted" },
  upCloses: { default: 8, min: 1, max: 60, unit: "closes", description: "sign 2: closes above the one before" },
  recent: { default: 5, min: 1, max: 20, unit: "sessions", description: "signs 3 to 5: how fresh they must be" },
  gapVolume: { default: 1.2, min: 0, max: 10, unit: "×", description: "sign 5: volume of the gap, over its average" },
  volumePeriod: { default: 50, min: 10, max: 100, unit: "bars", description: "length of the volume average" },
  extension: { default: 70, min: 0, max: 500, unit: "%", description: "sign 6: close above its average" },
  averagePeriod: { default: 200, min: 100, max: 500, unit: "bars", description: "length of that average" },
  youngPeriod: {
    default: 100,
    min: 20,
    max: 100,
    unit: "bars",
    description: "its length while there are too few bars",
  },
  signs: { default: 3, min: 1, max: 6, unit: "signs", description: "climax-3 speaks from so many signs of six" },
  strongSigns: { default: 4, min: 1, max: 6, unit: "signs", description: "climax-4 speaks from so many" },
} as const;

export type ClimaxValues = Values<typeof climaxParameters>;
