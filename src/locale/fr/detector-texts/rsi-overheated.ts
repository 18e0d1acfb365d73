import type { DetectorText } from "../../detector-texts.ts";

export const rsiOverheatedText: DetectorText = {
  title: "RSI en surchauffe",
  docs:
    "Le RSI est si haut que les clôtures en baisse ont presque disparu de sa moyenne. Trois seuils emboîtés, chacun une alerte à part qui dure " +
    "tant que le RSI est au-dessus. Sous 80 le détecteur se tait : un RSI de 70 à 80, que beaucoup disent en surachat, est l’allure d’une " +
    "tendance forte, et une fois tenu compte de la volatilité du jour il n’a pas précédé une baisse de 10 % plus souvent que le hasard. " +
    "Au-dessus de 80 il reste indiscernable du hasard. Ce n’est qu’au-dessus de 90 qu’il s’en détache, et c’est rare.",
  source:
    "J. Welles Wilder, New Concepts in Technical Trading Systems (1978) ; seuils de notre propre étude d’événements",
  rules: {
    "rsi-above-80": "RSI au-dessus de 80, et de nouveau au-dessus de 85",
    "rsi-above-90": "RSI au-dessus de 90",
  },
  parameters: {
    period: "période du RSI",
    threshold: "rsi-above-80 parle au-dessus de cette valeur, avec une intensité de 0,25",
    strong: "rsi-above-80 parle une seconde fois au-dessus de cette valeur, avec une intensité de 0,5",
    extreme: "rsi-above-90 parle au-dessus de cette valeur, avec une intensité de 1",
  },
};
