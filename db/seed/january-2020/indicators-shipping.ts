import type { Defined } from "./indicators";

export const SHIPPING_INDICATORS: readonly Defined[] = [
  {
    id: "shipping-hormuz-seizures",
    name: "Seizures in the Strait of Hormuz",
    question: "Will Iran seize or divert a merchant ship in the Gulf or the Strait within 7 days?",
    place: "Strait of Hormuz",
    latitude: 26.57,
    longitude: 56.25,
    criteria: [
      "No seizure in 180 days.",
      "Seizures of small craft said to smuggle fuel; ships of trading nations pass unhindered.",
      "A ship of a trading nation was seized in the last 90 days, or navies resume escorts.",
      "A ship was seized or hailed off its course in the last 14 days, and Iran speaks of revenge.",
      "A seizure is under way, or Iran announces one.",
    ],
  },
  {
    id: "shipping-mines",
    name: "Unexplained explosions on ships",
    question: "Will a ship be damaged by a limpet mine, missile or unexplained explosion within 7 days?",
    place: "Gulf, Gulf of Oman and Red Sea",
    criteria: [
      "No such case in 180 days.",
      "No case in 14 days, but one in the last 180.",
      "A case in the last 14 days, or navies are on the lookout for new ones.",
      "Two cases within 30 days, or mines were found.",
      "Ships are being hit, or traffic is stopped.",
    ],
  },
  {
    id: "shipping-red-sea",
    name: "Red Sea and Bab el-Mandeb",
    question: "Will a merchant ship be attacked or seized off Yemen within 7 days?",
    place: "Southern Red Sea",
    latitude: 14.5,
    longitude: 42.3,
    criteria: [
      "No attack or seizure in 180 days.",
      "No attack or seizure in 10 days, but one in the last 180.",
      "An attack or seizure in the last 10 days.",
      "Two within 14 days, or a ship and its crew are held.",
      "Several ships are attacked, or traffic is turned away.",
    ],
  },
  {
    id: "shipping-warnings",
    name: "Official warnings and interference",
    question: "Do maritime authorities warn of Iran, or do ships report jamming and false hails?",
    place: "Gulf and Strait of Hormuz",
    criteria: [
      "No warning in force.",
      "A standing advisory, without new reports.",
      "A new alert or a renewed advisory in the last 14 days.",
      "An alert with a named threat, or jamming reported by several ships.",
      "Authorities advise ships to stay out.",
    ],
  },
];
