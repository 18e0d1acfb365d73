import type { MarketWords } from "../market-words.ts";
import { count, numbers } from "./count.ts";

export const marketWords: MarketWords = {
  title: (index, lastSession, source) => `froth market · ${index} · dernière séance ${lastSession} · ${source}`,
  headings: {
    concentration: "Concentration de l’indice",
    breadth: "Participation",
    rotation: "Rotation des capitaux",
    volatility: "Volatilité",
    correlation: "Corrélation et unanimité",
    drawdown: "Recul sous le plus-haut",
    funds: `Où va l’argent : variation de la force relative sur 63 séances (sans bilan)`,
    picture: "Graphique de style RRG (sans bilan)",
  },
  heads: { reading: "LECTURE", value: "VALEUR", record: "BILAN" },
  noLevel: {
    "no-rally": "aucun niveau, car l’indice n’est pas en rallye",
    "too-few-judged": "aucun niveau, car trop peu est connu",
  },
  state: (level, inForce, beatChance, judged, rules) => {
    const beating =
      inForce === 0
        ? ""
        : beatChance === 0
          ? ", aucune ne bat le hasard"
          : `, ${numbers.number(beatChance)} battent le hasard`;
    const known =
      judged === rules ? "" : ` ; ${numbers.number(rules - judged)} sur ${numbers.number(rules)} n’ont pu être jugées`;
    return `Marché : ${level} · ${numbers.number(inForce)} sur ${count(judged, "règle")} en vigueur${beating}${known}`;
  },
  section: {
    heading: "Le marché",
    line: (state, index) => `${state} (${index})`,
    failed: (reason) => `Marché : inconnu : ${reason}`,
    purpose: "le montre en entier",
  },
  rules: {
    "large-names-carry": "les grandes valeurs portent le marché plus que neuf jours sur dix de l’année",
    "breadth-below-50-at-high": "au sommet, moins de la moitié des membres dépassent leur moyenne à 50 jours",
    "breadth-below-40-at-high": `au sommet, moins de 40 % des membres dépassent leur moyenne à 50 jours`,
    "breadth-falling-at-high":
      "au sommet, la part des membres au-dessus de leur moyenne à 50 jours a perdu 10 points en 20 séances",
    "lows-exceed-highs-at-high": "au sommet, plus de membres font un nouveau plus-bas qu’un nouveau plus-haut",
    "mcclellan-below-zero-at-high": "au sommet, l’oscillateur de McClellan est négatif",
    "rotation-out-of-technology": "la technologie est passée de meneuse à faiblissante, d’autres sont devenus meneurs",
    "technology-behind-4-weeks": "la technologie est derrière le marché depuis quatre semaines ou plus",
    "volatility-awake": "près du sommet, la volatilité implicite dépasse celle de neuf jours sur dix de l’année",
    "term-structure-inverted": "la volatilité à 30 jours est plus chère que celle à 3 mois",
    "implied-below-realised": "la volatilité implicite est inférieure à celle que l’indice a réalisée",
    "low-correlation-at-high": `au sommet, les membres se séparent : leur corrélation moyenne est inférieure à 0,2`,
  },
  inForce: "en vigueur",
  record: {
    none: "sans bilan",
    cannotTell: "trop peu de trimestres pour le dire",
    noBetter: (lift) => `≈1 ${lift}`,
    beatsChance: (lift) => `bat le hasard ${lift}`,
    fewerFalls: (lift) => `moins de chutes ${lift}`,
    lift: (lift, low, high) => `${lift} [${low} ; ${high}]`,
    cases: (days, quarters) => `${days} jours dans ${quarters} trimestres`,
  },
  unread: {
    tooFewMembers: (had, needed) =>
      `trop peu de membres : ${numbers.number(had)} peuvent être jugés, il en faut ${numbers.number(needed)}`,
    noData: (missing) => `aucun cours de ${missing}`,
    noWeights: `aucun poids : --weights FICHIER les donne`,
    noMembers: `aucun membre : --members FICHIER les nomme`,
    shortHistory: (had, needed) => `historique trop court : ${numbers.number(had)} sur ${numbers.number(needed)}`,
    unknown: "inconnu",
  },
  labels: {
    return: "Rendement",
    made: "Part du rendement, par valeurs",
    largest: "Plus fortes contributions",
    residual: "Inexpliqué",
    effective: "Nombre effectif de valeurs",
    above50: "Au-dessus de la moyenne à 50 jours",
    above200: "Au-dessus de celle à 200 jours",
    highsLows: "Plus-hauts et plus-bas, 252 séances",
    advances: "Hausses et baisses",
    line: "Ligne hausses-baisses, 63 séances",
    mcclellan: "McClellan, ajusté au ratio",
    behind: "Technologie derrière le marché",
    worst: "Technologie pire secteur",
    rotatesOut: "Sortie de la technologie en 8 semaines",
    implied: "Volatilité implicite",
    impliedChange: "Sa variation, 5 et 21 séances",
    term: "30 jours sur 3 mois",
    premium: "Implicite moins réalisée",
    averageCorrelation: "Corrélation moyenne",
    firstComponent: "Première composante principale",
    leaders: "Jours où tous les meneurs ont baissé",
    high: "Sous son plus-haut",
    peak: `Sommet selon la règle des 20 %`,
    verdict: "Où il en est",
    met: "Signes d’une fin de cycle",
    notMet: "Absents",
    unknown: "Inconnus",
  },
  labelTop: (names) => `Les ${names} premières valeurs`,
  labelShock: (fall) => `Un meneur à ${fall}`,
  labelSize: (cap, equal) => `${cap} sur ${equal}, 63 séances`,
  labelWithinYear: "Chutes en 252 séances",
  labelBeforeNewHigh: (depth) => `Chutes après ${depth} de recul`,
  returnSince: (change, date, sessions) => `${change} en ${count(sessions, "séance")}, depuis le ${date}`,
  ofIt: (shares) => `${shares} du rendement`,
  moreThanCounted: "plus que celles comptées",
  residual: (points, coverage, counted, uncounted) =>
    `${points} points ; ${count(counted, "valeur")}, soit ${coverage} du poids` +
    (uncounted === 0 ? "" : `, ${numbers.number(uncounted)} non comptées`),
  effective: (names, listed, hhi, isMost) =>
    isMost ? `au plus ${names} (HHI des ${listed} listées : ${hhi})` : `${names} sur ${listed} (HHI ${hhi})`,
  sizeChange: (change, rank) => (rank === null ? change : `${change}, plus que ${rank} des jours`),
  shareNow: (share, before, fromFile) =>
    [share, before === null ? "" : `, ${before} il y a 20 séances`, fromFile ? " (fichier)" : ""].join(""),
  highsLows: (highs, lows) => `${highs} et ${lows}`,
  line: (change, atHigh) => (atHigh === true ? `${change}, à son plus-haut de 252 séances` : change),
  weeks: (n, longest) =>
    `${count(n, "semaine")} de suite${longest === null ? "" : `, ${numbers.number(longest)} au plus`}`,
  yes: "oui",
  no: "non",
  implied: (symbol, level, rank) => `${symbol} ${level}${rank === null ? "" : `, plus que ${rank} des jours`}`,
  impliedChange: (days5, days21) => `${days5} et ${days21} points`,
  term: (ratio, inverted) => `${ratio}, ${inverted ? "inversée" : "non inversée"}`,
  premium: (points, realised) => `${points} points (réalisée ${realised})`,
  correlation: (value, stocks, sessions) => `${value} (${count(stocks, "membre")}, ${count(sessions, "séance")})`,
  leaders: (together, sessions, expected, symbols, today) =>
    `${numbers.number(together)} sur ${numbers.number(sessions)}, ${expected} s’ils étaient sans lien : ${symbols}${today ? " (meneurs d’aujourd’hui)" : ""}`,
  high: (change, price, date, sessions) => `${change}, ${price} le ${date}, il y a ${count(sessions, "séance")}`,
  peak: (date, confirmedOn) => `${date}, ${confirmedOn === null ? "provisoire" : `confirmé le ${confirmedOn}`}`,
  dayRates: (rates, days) => `${rates} (${days} jours aussi éloignés)`,
  caseRates: (rates, cases) => `${rates} avant un nouveau sommet (${count(cases, "recul")})`,
  rate: (fall, share) => `${fall} : ${share}`,
  verdicts: {
    "no-top": `aucun sommet : à moins de 5 % du plus-haut selon la règle des 20 %`,
    "intermediate-top": `sommet intermédiaire : la tendance longue est intacte`,
    "end-of-cycle": `fin de cycle : −20 %, sous une moyenne à 200 jours en baisse`,
    undecided: `indécis : des signes de fin de cycle, pas tous`,
  },
  conditions: {
    "fall-20": `sommet confirmé par une chute de 20 %`,
    "below-200": "sous la moyenne à 200 jours",
    "falling-200": "moyenne à 200 jours en baisse",
    "50-below-200": "moyenne à 50 jours sous celle à 200",
    "breadth-200": `moins de 40 % des membres au-dessus de leur moyenne à 200 jours`,
    "defensives-ahead": "consommation de base devant la technologie",
  },
  funds: {
    technology: "technologie",
    growth: "croissance",
    financials: "financières",
    energy: "énergie",
    value: "valeurs décotées",
    staples: "consommation de base",
    utilities: "services publics",
    "health-care": "santé",
    "low-volatility": "faible volatilité",
    "long-bonds": "obligations longues",
    bonds: "obligations",
    gold: "or",
    silver: "argent-métal",
    uranium: "mines d’uranium",
  },
  fundHeads: (technology, growth) => ["FONDS", `FACE À ${technology}`, `FACE À ${growth}`, "CADRAN"],
  quadrants: { leading: "meneur", weakening: "faiblissant", lagging: "à la traîne", improving: "en progrès" },
  picture: (benchmark, week) =>
    `Force relative face à ${benchmark} vers la droite, son élan vers le haut ; écarts réduits de semaines jusqu’au ${week}. À la ` +
    "manière des graphiques de rotation relative, sans leur formule.",
  members: (from, date, listed, withBars, onLastSession) =>
    `Membres : ${from}${date === null ? "" : ` du ${date}`}, ${numbers.number(listed)} listés, ${numbers.number(withBars)} avec cours, ` +
    `${numbers.number(onLastSession)} à la dernière séance`,
  membersToday: `membres d’aujourd’hui aux dates des cours : ceux qui ont quitté l’indice manquent`,
  membersThen: "membres à cette date",
  missing: (n, symbols) => `${numbers.number(n)} sans cours : ${symbols}`,
  weights: (from, date, listed, total) =>
    `Poids : ${from}${date === null ? ", pris à la dernière séance" : ` du ${date}`}, ${count(listed, "valeur")}, ${total}`,
  weightsLater: "postérieurs aux cours, donc des tailles plus récentes que ces rendements",
  weightsOfCaps: `tirés des capitalisations : ils font 100 % des valeurs listées, non de l’indice`,
  failed: (symbols) => `Sans cours à la source : ${symbols}`,
  stale: (n, symbols) => `${count(n, "symbole")} sans cours à la dernière séance : ${symbols}`,
  oldIndex: (index) => `${index} n’a pas de cours jusqu’à la date demandée : tout ceci est d’une date antérieure`,
  more: (n) => `et ${numbers.number(n)} de plus`,
  legend:
    `BILAN : lift d’une chute de 10 % du S&P 500 en 60 séances, les jours de hausse aussi volatils, avec son ` +
    `intervalle à 95 % ; ≈1 ne se distingue pas du hasard ; sans bilan ne pèse rien. La ligne du marché ne dépasse la ` +
    "vigilance que si une règle qui bat le hasard est en vigueur.",
};
