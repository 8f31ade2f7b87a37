import type { AssessmentTable } from "./assessments";

export const SHIPPING_ASSESSMENTS: AssessmentTable = {
  "shipping-hormuz-seizures": [
    {
      at: "010826ZOCT19",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because: "Rests on the Stena Impero, seized on 19 July and released on 27 September.",
    },
    {
      at: "211020ZOCT19",
      level: 2,
      likelihood: 45,
      confidence: "moderate",
      because: "Rests on three months without a seizure of a trading nation's ship.",
    },
    {
      at: "081020ZNOV19",
      level: 2,
      likelihood: 40,
      confidence: "moderate",
      because:
        "Rests on the International Maritime Security Construct, whose command centre in Bahrain opened on 7 November.",
    },
    {
      at: "301640ZDEC19",
      level: 2,
      likelihood: 45,
      confidence: "moderate",
      because:
        "Rests on Iran's detention of an unnamed tanker with 16 Malaysians for smuggling fuel (IRNA). The Guard calls it the sixth of its kind: a police pattern, not a political one.",
    },
    {
      at: "050840ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on Britain's order of 4 January that HMS Montrose and HMS Defender accompany its ships again.",
    },
    {
      at: "080950ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on the escorts ordered on 4 January. The night's missiles on Iraq were not followed by a move at sea that the desk knows of.",
    },
  ],
  "shipping-mines": [
    {
      at: "010830ZOCT19",
      level: 2,
      likelihood: 40,
      confidence: "moderate",
      because:
        "Rests on the attacks of 12 May off Fujairah and 13 June in the Gulf of Oman. None for three months.",
    },
    {
      at: "111010ZOCT19",
      level: 3,
      likelihood: 55,
      confidence: "low",
      because:
        "Rests on two explosions on the Iranian tanker SABITI off Jeddah this morning. The only account is the owner's.",
    },
    {
      at: "261010ZOCT19",
      level: 2,
      likelihood: 35,
      confidence: "moderate",
      because: "Rests on two weeks without another case, and on no evidence shown of who struck the SABITI.",
    },
    {
      at: "090526ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: US forces and Gulf allies are on the lookout for more mysterious explosions.",
    },
  ],
  "shipping-red-sea": [
    {
      at: "010834ZOCT19",
      level: 2,
      likelihood: 35,
      confidence: "moderate",
      because:
        "Rests on the approach by three skiffs near Perim Island on 1 July, driven off by guards (NGA ASAM 2019-65).",
    },
    {
      at: "181250ZNOV19",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on the coalition's statement that a Saudi tug and its tow were taken off Yemen last night.",
    },
    {
      at: "191340ZNOV19",
      level: 4,
      likelihood: 80,
      confidence: "high",
      because:
        "Rests on Seoul's confirmation: three vessels and 16 people are held at Salif. A Houthi official speaks of release once the papers are checked.",
    },
    {
      at: "201020ZNOV19",
      level: 3,
      likelihood: 55,
      confidence: "high",
      because: "Rests on the release of all three vessels and their crews (South Korea's foreign ministry).",
    },
    {
      at: "011020ZDEC19",
      level: 2,
      likelihood: 40,
      confidence: "moderate",
      because: "Rests on eleven days without another case.",
    },
  ],
  "shipping-warnings": [
    {
      at: "010838ZOCT19",
      level: 2,
      confidence: "high",
      because:
        "Rests on the US Maritime Administration's advisory 2019-012 of August, still in force: jamming and false hails are possible.",
    },
    {
      at: "041210ZJAN20",
      level: 3,
      confidence: "high",
      because:
        "Rests on alert 2020-001A of the Maritime Administration: Iranian action against US maritime interests is possible.",
    },
    {
      at: "070940ZJAN20",
      level: 3,
      confidence: "high",
      because:
        "Rests on alert 2020-001B of 6 January and on the renewed advisory of the same day. No ship has reported jamming to the desk's knowledge.",
    },
    {
      at: "081015ZJAN20",
      level: 3,
      confidence: "high",
      because:
        "Rests on the same alerts, which stand after the night's missiles on Iraq. They do not advise ships to stay out.",
    },
  ],
};
