import type { AssessmentTable } from "./assessments";

/** Fire on sites in Baghdad. */
export const BAGHDAD_ROCKET_ASSESSMENTS: AssessmentTable = {
  "rockets-green-zone": [
    {
      at: "010710ZOCT19",
      level: 2,
      confidence: "moderate",
      because:
        "Rests on the two rockets that landed within a mile of the embassy on 23 September; none since.",
    },
    {
      at: "302140ZOCT19",
      by: "Night watch",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on tonight's two rockets (AP, 30 October): one about 100 m from the embassy's edge, an Iraqi soldier killed. The second attack in 60 days.",
    },
    {
      at: "301030ZNOV19",
      level: 2,
      likelihood: 45,
      confidence: "low",
      because:
        "Rests on a month without a second attack on the zone that the desk could confirm. The attack of 23 September lies outside the 60 days.",
    },
    {
      at: "280735ZDEC19",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on the contractor's death at K-1: an American answer is likely, and the zone is where the answer to that would fall.",
    },
    {
      at: "301610ZDEC19",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on Kataib Hezbollah's vow of revenge for the US strikes of 29 December, in which it counts 25 dead (AP, 30 December). The vow, not yet fire on the zone, carries this level.",
    },
    {
      at: "041930ZJAN20",
      by: "Night watch",
      level: 4,
      likelihood: 90,
      confidence: "high",
      because:
        "Rests on this evening's fire on Celebration Square and Jadriya (Iraqi military) and on Kataib Hezbollah's warning to Iraqi forces to stay 1,000 m from US bases from Sunday evening.",
    },
    {
      at: "052135ZJAN20",
      by: "Night watch",
      level: 4,
      likelihood: 90,
      confidence: "high",
      because:
        "Rests on three more rockets, two of them inside the zone (Iraqi military, through Reuters), hours after the militia's deadline. Six wounded by police sources.",
    },
    {
      at: "082125ZJAN20",
      by: "Night watch",
      level: 4,
      likelihood: 85,
      confidence: "high",
      because:
        "Rests on two small rockets at 2345 local time (coalition spokesman), one about 100 m from the embassy by police sources. Single rockets, no salvo: Severe is kept, Critical is not met.",
    },
  ],
  "rockets-baghdad-airport": [
    {
      at: "010714ZOCT19",
      level: 2,
      confidence: "low",
      because:
        "Rests on the rockets of 23 September near the embassy. No fire on the airport base was reported since.",
    },
    {
      at: "091015ZDEC19",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on four rockets this morning, six Iraqi fighters wounded, and the launcher found nearby (Iraqi military, through Reuters).",
    },
    {
      at: "112150ZDEC19",
      by: "Night watch",
      level: 4,
      likelihood: 80,
      confidence: "high",
      because:
        "Rests on a second attack within three days, and on a senior US military official who told Reuters today that attacks come faster and in larger volleys.",
    },
    {
      at: "201030ZDEC19",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on eight days without fire on the base. The launchers of 9 and 11 December were found; the crews were not.",
    },
    {
      at: "022325ZJAN20",
      by: "Night watch",
      name: "airport rockets",
      level: 4,
      likelihood: 85,
      confidence: "low",
      because:
        "Rests on the Iraqi Security Media Cell alone: three Katyusha rockets near the cargo hall, several casualties, two cars burning.",
    },
    {
      at: "030310ZJAN20",
      by: "Night watch",
      since: "022325ZJAN20",
      corrects: "airport rockets",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "The first report was wrong. No rockets fell: the explosions were the US strike on Soleimani's convoy (DoD statement). What held before the report holds.",
    },
    {
      at: "030345ZJAN20",
      level: 4,
      likelihood: 85,
      confidence: "moderate",
      because:
        "Rests on the DoD statement that the US killed Soleimani and on the place: the airport road is where revenge will be called for.",
    },
    {
      at: "081955ZJAN20",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on five days without fire on the base, while the zone and Balad were hit. The wounded of 9 December are 30 days back.",
    },
  ],
};
