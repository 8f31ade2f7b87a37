import type { AssessmentTable } from "./assessments";

export const KIDNAPPING_ASSESSMENTS: AssessmentTable = {
  "kidnapping-hit-lists": [
    {
      at: "010750ZOCT19",
      level: 2,
      likelihood: 25,
      confidence: "low",
      because: "Rests on general threats against American presence in Iraq; no names were reported.",
    },
    {
      at: "031240ZJAN20",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on the embassy's call to citizens to leave Iraq at once, and on calls for revenge on Americans as a group.",
    },
    {
      at: "090520ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "low",
      because:
        "Rests on TIME, 9 January: a security source says that a hit list was intercepted inside Iraq which names American and allied officials. One source, not confirmed.",
    },
  ],
  "kidnapping-activists": [
    {
      at: "010754ZOCT19",
      level: 2,
      confidence: "moderate",
      because: "Rests on the killings of activists in Basra after the protests of 2018.",
    },
    {
      at: "191030ZOCT19",
      level: 3,
      confidence: "moderate",
      because:
        "Rests on the Madani couple, killed in Basra, and on the abductions of Maytham al-Helo and Ali Jaseb Hattab. All are Iraqis; the sign is how freely the groups move.",
    },
    {
      at: "071050ZDEC19",
      level: 4,
      confidence: "moderate",
      because:
        "Rests on last night's shooting at Sinak and Khilani: gunmen in cars killed at least 16 people in the centre of Baghdad.",
    },
    {
      at: "131630ZDEC19",
      level: 4,
      confidence: "high",
      because:
        "Rests on Amnesty's statement of today on a campaign of terror: Fahem al-Tai shot on 8 December, Ali al-Lami on 10 December, others taken, forces standing by.",
    },
    {
      at: "301040ZDEC19",
      level: 3,
      confidence: "moderate",
      because:
        "Rests on three weeks without another mass shooting. Single attacks go on, and nobody is charged.",
    },
  ],
  "kidnapping-embassy-compound": [
    {
      at: "010758ZOCT19",
      level: 2,
      likelihood: 25,
      confidence: "moderate",
      because:
        "Rests on protests called for today in Baghdad. They are directed at the government, not at missions.",
    },
    {
      at: "281100ZNOV19",
      level: 2,
      likelihood: 35,
      confidence: "moderate",
      because:
        "Rests on the burning of Iran's consulate in Najaf last night: crowds can take a mission. The American one is not their aim.",
    },
    {
      at: "301540ZDEC19",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because: "Rests on the funerals of Kataib Hezbollah's dead, due in Baghdad, and on its vow of revenge.",
    },
    {
      at: "311015ZDEC19",
      level: 4,
      likelihood: 90,
      confidence: "high",
      because:
        "Rests on the breach of the compound this morning: the reception area burns. Staff are in safe rooms, so Critical is not met.",
    },
    {
      at: "011840ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on the crowd's withdrawal at the militias' own call and on about 100 Marines who arrived last night.",
    },
    {
      at: "031220ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because: "Rests on the killing of Muhandis, whose followers led the break-in three days ago.",
    },
    {
      at: "090523ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: every Iraqi base that houses Americans has militia bases nearby, and 200 to 300 fighters could force their way in (a security source).",
    },
  ],
  "kidnapping-contractors": [
    {
      at: "010802ZOCT19",
      level: 2,
      likelihood: 25,
      confidence: "moderate",
      because:
        "Rests on the three American contractors who were abducted in Baghdad in January 2016 and released a month later.",
    },
    {
      at: "041010ZJAN20",
      level: 3,
      likelihood: 55,
      confidence: "moderate",
      because:
        "Rests on the departure of American oil workers from Basra (Reuters, 3 January) and the closed consular section of the embassy.",
    },
    {
      at: "071020ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on the same departures and on the embassy's call to citizens to leave, which stands. No attempt on a contractor is known.",
    },
  ],
};
