/** The sectors of the invented market. */
export type Sector = "tech" | "banks" | "fuel" | "health" | "power" | "food";

export interface DemoMember {
  readonly symbol: string;
  readonly sector: Sector;
  /** Shares, so that the first closes, all at 100, make the sizes of the start. */
  readonly shares: number;
  readonly leads: boolean;
}

const LEADERS = 5;

/** Forty members; the first five of technology are the leaders. */
export const demoMembers: readonly DemoMember[] = [
  ...members("tech", "ATOQ BYTQ COGQ DATQ ECHQ FLUQ GRIQ HALQ IRIQ JADQ KILQ LENQ", [9, 7, 6, 5, 4]),
  ...members("banks", "BANQ COIQ LOAQ MINQ NOTQ SAFQ VAUQ"),
  ...members("fuel", "COAQ DRIQ GASQ OILQ PIPQ RIGQ"),
  ...members("health", "CAPQ CURQ GENQ LABQ PILQ VIAQ"),
  ...members("power", "AMPQ DAMQ VOLQ WATQ WINQ"),
  ...members("food", "CORQ MALQ RICQ SOYQ"),
];

function members(sector: Sector, symbols: string, sizes: readonly number[] = []): DemoMember[] {
  return symbols.split(" ").map((symbol, index) => {
    const leads = sector === "tech" && index < LEADERS;
    return { symbol, sector, shares: sizes[index] ?? 1, leads };
  });
}

/** A stretch of sessions that ends so many before the last, with the drift a session of each group. */
export interface Stretch {
  readonly endsBefore: number;
  readonly leaders: number;
  readonly sectors: Readonly<Record<Sector, number>>;
}

const all = (drift: number): Record<Sector, number> => ({
  tech: drift,
  banks: drift,
  fuel: drift,
  health: drift,
  power: drift,
  food: drift,
});

/**
 * Three falls in a long rise, then a year in which technology leads and fewer and fewer names with it, and at its end eight
 * weeks in which banks, fuel and gold rise, technology but for its leaders falls, and the index stands at its high.
 */
export const stretches: readonly Stretch[] = [
  { endsBefore: 1450, leaders: 0.0007, sectors: all(0.0006) },
  { endsBefore: 1400, leaders: -0.006, sectors: all(-0.0058) },
  { endsBefore: 1000, leaders: 0.0012, sectors: all(0.001) },
  { endsBefore: 975, leaders: -0.0055, sectors: all(-0.005) },
  { endsBefore: 640, leaders: 0.001, sectors: all(0.0008) },
  { endsBefore: 618, leaders: -0.005, sectors: all(-0.005) },
  { endsBefore: 140, leaders: 0.0009, sectors: all(0.0008) },
  {
    endsBefore: 85,
    leaders: -0.0006,
    sectors: { tech: -0.0006, banks: 0.0012, fuel: 0.0012, health: 0.0012, power: 0.001, food: 0.001 },
  },
  {
    endsBefore: 45,
    leaders: 0.0056,
    sectors: { tech: 0.0044, banks: -0.0002, fuel: -0.0002, health: 0.0004, power: 0.0003, food: 0.0002 },
  },
  {
    endsBefore: 0,
    leaders: 0.002,
    sectors: { tech: -0.0038, banks: 0.0064, fuel: 0.0066, health: -0.004, power: -0.0034, food: -0.004 },
  },
];

/** Funds that hold members, in parts of their size; and in equal parts where `equal`. */
export const demoFunds: readonly {
  readonly symbol: string;
  readonly sectors: readonly Sector[];
  readonly equal?: true;
}[] = [
  { symbol: "ALLQ", sectors: ["tech", "banks", "fuel", "health", "power", "food"] },
  { symbol: "EVEQ", sectors: ["tech", "banks", "fuel", "health", "power", "food"], equal: true },
  { symbol: "GROQ", sectors: ["tech", "health"] },
  { symbol: "VALQ", sectors: ["banks", "fuel", "food"] },
  { symbol: "LOWQ", sectors: ["power", "food"] },
  { symbol: "TECQ", sectors: ["tech"] },
  { symbol: "BNKQ", sectors: ["banks"] },
  { symbol: "FUEQ", sectors: ["fuel"] },
  { symbol: "HEAQ", sectors: ["health"] },
  { symbol: "POWQ", sectors: ["power"] },
  { symbol: "FOOQ", sectors: ["food"] },
];

/** Funds of something else: drift a session before the last eight weeks and in them, and volatility. */
export const demoAssets: readonly {
  readonly symbol: string;
  readonly before: number;
  readonly lately: number;
  readonly volatility: number;
}[] = [
  { symbol: "BNDQ", before: 0.0001, lately: 0.0004, volatility: 0.003 },
  { symbol: "LNGQ", before: 0, lately: 0.0006, volatility: 0.008 },
  { symbol: "GOLQ", before: 0.0004, lately: 0.0062, volatility: 0.008 },
  { symbol: "SILQ", before: 0, lately: 0.0044, volatility: 0.015 },
  { symbol: "URAQ", before: 0.0004, lately: 0.001, volatility: 0.02 },
];
