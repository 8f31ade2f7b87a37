import type { Defined } from "./indicators";

export const KIDNAPPING_INDICATORS: readonly Defined[] = [
  {
    id: "kidnapping-hit-lists",
    name: "Hit lists and named targets",
    question: "Are American or allied officials in Iraq named as targets?",
    place: "Iraq",
    criteria: [
      "Nobody is named, in public or in reporting.",
      "General threats against foreigners, without names.",
      "Officials as a group are called targets, or the embassy asks citizens to leave.",
      "A list of names is reported by a source with access.",
      "A named person was followed, attacked or is missing.",
    ],
  },
  {
    id: "kidnapping-activists",
    name: "Abductions and killings of Iraqis in public life",
    question: "Do armed groups in Iraq abduct and kill people in public life without being stopped?",
    place: "Baghdad and the south",
    criteria: [
      "No such case in 30 days; offenders are brought to court.",
      "Single cases, with an investigation that goes somewhere.",
      "Several abductions or killings in a month, and nobody is charged.",
      "Gunmen kill many in the capital, or killings come weekly while forces stand by.",
      "Foreigners, or Iraqis who work for foreign missions, are among those taken or killed.",
    ],
  },
  {
    id: "kidnapping-embassy-compound",
    name: "Break-in at the embassy or a base",
    question:
      "Will a crowd or fighters force their way into the embassy or a site with Americans within 7 days?",
    place: "Baghdad and bases in Iraq",
    criteria: [
      "The Green Zone is closed to crowds, and guards hold every gate.",
      "Crowds attack other missions, or gather at bridges to the zone.",
      "A militia calls for a march on the embassy.",
      "A wall or gate was breached, or fighters able to do it stand ready nearby.",
      "Attackers are in buildings where staff work, or staff are missing.",
    ],
  },
  {
    id: "kidnapping-contractors",
    name: "Contractors on the road and in lodgings",
    question: "Will an American or allied contractor be abducted or killed outside a base within 7 days?",
    place: "Iraq",
    criteria: [
      "No attempt in a year, and no sign of watching.",
      "Cases in past years; firms keep to their rules of movement.",
      "Firms pull people out, or the embassy can no longer help citizens.",
      "A convoy or lodging was attacked, or watching of one was noticed.",
      "A contractor is missing or was killed outside a base.",
    ],
  },
];
