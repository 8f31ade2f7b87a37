import type { AssessmentTable } from "./assessments";

/** Fire on bases outside Baghdad, and missiles from Iran. */
export const BASE_ROCKET_ASSESSMENTS: AssessmentTable = {
  "rockets-al-asad": [
    {
      at: "010718ZOCT19",
      level: 2,
      confidence: "moderate",
      because: "Rests on the rockets found aimed at the base in February 2019. No fire since.",
    },
    {
      at: "031950ZDEC19",
      by: "Night watch",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on five rockets on the base today, without casualties (Iraqi military). Nobody claimed them.",
    },
    {
      at: "181040ZDEC19",
      level: 2,
      likelihood: 45,
      confidence: "moderate",
      because: "Rests on two weeks without fire on this base, while Balad and the airport were hit.",
    },
    {
      at: "280720ZDEC19",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on last night's salvo on K-1, which killed an American contractor: the range of targets is open and an American answer is likely.",
    },
    {
      at: "030415ZJAN20",
      level: 4,
      likelihood: 85,
      confidence: "moderate",
      because:
        "Rests on the killing of Soleimani and Muhandis. Al-Asad has the most American troops of the bases in Iraq.",
    },
    {
      at: "072340ZJAN20",
      by: "Night watch",
      level: 5,
      likelihood: 97,
      confidence: "moderate",
      because:
        "Rests on reports of rockets or missiles on the base, of which the White House says it is aware. Number, kind and damage are unknown.",
    },
    {
      at: "080725ZJAN20",
      level: 5,
      likelihood: 95,
      confidence: "high",
      because:
        "Rests on the Pentagon (more than a dozen missiles, launched about 072230Z) and the Iraqi military (17 on this base, 2245Z to 2315Z, nobody harmed). A second salvo cannot be ruled out.",
    },
    {
      at: "081935ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on Iran's foreign minister (measures concluded), the President's address (no Americans harmed, Iran appears to stand down) and 20 hours without another launch. Militias are bound by neither.",
    },
  ],
  "rockets-balad-taji": [
    {
      at: "010722ZOCT19",
      level: 2,
      confidence: "moderate",
      because:
        "Rests on the indirect fire on Taji of 17 June, without casualties (coalition statement). None since.",
    },
    {
      at: "052150ZDEC19",
      by: "Night watch",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because: "Rests on two rockets inside Balad, no casualties (Iraqi military), two days after Al-Asad.",
    },
    {
      at: "201045ZDEC19",
      level: 2,
      likelihood: 45,
      confidence: "low",
      because: "Rests on two weeks without fire on either base. Who fired on 5 December is still not known.",
    },
    {
      at: "292145ZDEC19",
      by: "Night watch",
      level: 3,
      likelihood: 70,
      confidence: "low",
      because:
        "Rests on one Iraqi official who told AFP that four rockets exploded around Taji, hours after the US strikes.",
    },
    {
      at: "041910ZJAN20",
      by: "Night watch",
      level: 4,
      likelihood: 85,
      confidence: "high",
      because:
        "Rests on two rockets inside Balad this evening (security sources, Iraqi military), the day after the vow of revenge.",
    },
    {
      at: "072356ZJAN20",
      by: "Night watch",
      name: "second base",
      level: 5,
      likelihood: 95,
      confidence: "low",
      because:
        "Rests on early press reports that a second base was hit, and that it was Taji. Nothing official.",
    },
    {
      at: "080240ZJAN20",
      by: "Night watch",
      retracts: "second base",
      because:
        "The reports on Taji were not borne out: the Pentagon names Al-Asad and Erbil, and nothing fell on Balad or Taji.",
    },
  ],
  "rockets-northern-bases": [
    {
      at: "010726ZOCT19",
      level: 2,
      confidence: "low",
      because: "Rests on the rocket that hit an Iraqi headquarters in Mosul in June (Reuters).",
    },
    {
      at: "090950ZNOV19",
      level: 3,
      likelihood: 55,
      confidence: "low",
      because:
        "Rests on 17 rockets at Qayyarah on 8 November. The coalition calls it an attack; the Iraqi commander in Nineveh called it accidental.",
    },
    {
      at: "231010ZNOV19",
      level: 2,
      likelihood: 40,
      confidence: "moderate",
      because: "Rests on two weeks without another salvo in the north.",
    },
    {
      at: "271815ZDEC19",
      by: "Night watch",
      level: 3,
      likelihood: 70,
      confidence: "low",
      because:
        "Rests on the Iraqi military's first word of several rockets on K-1. Casualties are not known yet.",
    },
    {
      at: "280645ZDEC19",
      level: 4,
      likelihood: 85,
      confidence: "high",
      because:
        "Rests on the coalition's statement: an American contractor killed, American and Iraqi personnel wounded. The first American death in this series.",
    },
    {
      at: "080205ZJAN20",
      by: "Night watch",
      since: "072245ZJAN20",
      level: 5,
      likelihood: 95,
      confidence: "high",
      because:
        "Rests on the Pentagon's statement that the missiles were aimed at Erbil too. Entered late: it held from the attack on.",
    },
    {
      at: "081945ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on 20 hours without another launch. The contractor's death at K-1 is 12 days old, so Severe is still met.",
    },
  ],
  "rockets-iranian-missiles": [
    {
      at: "010730ZOCT19",
      level: 2,
      confidence: "low",
      because:
        "Rests on tension after Abqaiq, and on Iran's missile fire across its borders in September and October 2018.",
    },
    {
      at: "051010ZDEC19",
      level: 3,
      likelihood: 55,
      confidence: "low",
      because:
        "Rests on intelligence and military officials who told the New York Times (4 December) that Iran stores short-range missiles in Iraq.",
    },
    {
      at: "171030ZDEC19",
      level: 2,
      likelihood: 35,
      confidence: "low",
      because: "Rests on 12 days in which nothing confirmed the report or showed a unit moving.",
    },
    {
      at: "030815ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on Khamenei's vow of harsh revenge for Soleimani, who was an officer of the state and not of a proxy.",
    },
    {
      at: "071420ZJAN20",
      level: 5,
      likelihood: 95,
      confidence: "low",
      because:
        "Rests on CNN, 7 January: US officials see Iran moving ballistic missiles and drones, to shelter them or to fire them. The cautious reading is taken.",
    },
    {
      at: "081925ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on the statements of both governments today. Khamenei calls the strike a slap, and the aim to drive US forces out remains.",
    },
    {
      at: "090532ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: Iran warned before it fired and seemed satisfied; two analysts say that it does not want a conventional war. Iran has just answered a strike.",
    },
  ],
};
