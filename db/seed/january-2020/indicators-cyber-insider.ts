import type { Defined } from "./indicators";

export const CYBER_INDICATORS: readonly Defined[] = [
  {
    id: "cyber-recruitment",
    name: "Recruitment of people inside",
    question: "Do Iran or its allies win people inside government, finance, energy or telecoms?",
    place: "United States and allies",
    criteria: [
      "No case was made public in two years.",
      "A past case was made public; no sign of a present one.",
      "A present case with access to an important network is reported.",
      "Access by an insider was used to plant malware.",
      "An insider is reported to be ready to act within days.",
    ],
  },
  {
    id: "cyber-wiper-malware",
    name: "Destructive malware in the region",
    question: "Will data-wiping malware hit an energy, government or financial network within 30 days?",
    place: "Middle East",
    criteria: [
      "No wiper was seen in the region for two years.",
      "Known families only; none used in the last 90 days.",
      "A new family was used in the region, or an agency warns of wipers now.",
      "Two attacks within 30 days, or one on an American or allied operator.",
      "A wiper is spreading, or was found in place and not yet set off.",
    ],
  },
  {
    id: "cyber-credentials",
    name: "Attacks on passwords and accounts",
    question: "Do Iranian groups break into accounts that lead into important networks?",
    place: "United States and Middle East",
    criteria: [
      "No campaign reported in 180 days.",
      "Campaigns reported against many targets with little success.",
      "A campaign against officials, campaigns or suppliers of control systems.",
      "Accounts with rights in an important network were taken.",
      "Taken accounts are being used to move inside an important network.",
    ],
  },
  {
    id: "cyber-us-government",
    name: "US government and symbolic sites",
    question: "Will sites of US government bodies be broken into or defaced within 7 days?",
    place: "United States",
    criteria: [
      "No break-in laid to Iran or its friends in a year.",
      "Break-ins by others; general warnings only.",
      "A small body's site was defaced, or the department issues a bulletin on Iran.",
      "A body with duties for safety or money was interrupted.",
      "Several bodies are interrupted at once.",
    ],
  },
  {
    id: "cyber-iranian-channels",
    name: "Talk on Iranian channels",
    question: "Do Persian-language channels speak of attacks on networks that are about to come?",
    place: "Open channels",
    criteria: [
      "Nothing beyond everyday talk.",
      "Calls for attacks, without targets or means.",
      "Targets are named, or tools are shared for use against them.",
      "Access to a named network is offered or claimed with proof.",
      "A time and a target are announced by a group that has done it before.",
    ],
  },
];
