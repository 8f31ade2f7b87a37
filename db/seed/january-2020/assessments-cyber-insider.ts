import type { AssessmentTable } from "./assessments";

export const CYBER_ASSESSMENTS: AssessmentTable = {
  "cyber-recruitment": [
    {
      at: "010806ZOCT19",
      level: 2,
      likelihood: 25,
      confidence: "low",
      because:
        "Rests on the indictment of Monica Witt, made public in February: a former Air Force specialist said to have worked for Iran.",
    },
    {
      at: "071200ZNOV19",
      level: 2,
      likelihood: 30,
      confidence: "moderate",
      because:
        "Rests on the charges against two former Twitter employees, said to have spied for Saudi Arabia. Not Iran, but the pattern that this sign is about.",
    },
  ],
  "cyber-wiper-malware": [
    {
      at: "010810ZOCT19",
      level: 2,
      likelihood: 35,
      confidence: "moderate",
      because:
        "Rests on the Shamoon attacks of 2012, 2016 and 2018. No use was made public in the last 90 days.",
    },
    {
      at: "051140ZDEC19",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on IBM's report of 4 December on ZeroCleare: a new wiper used on energy and industry in the region, likely by Iranian groups.",
    },
    {
      at: "191130ZDEC19",
      level: 2,
      likelihood: 45,
      confidence: "low",
      because:
        "Rests on the date of the attack that IBM describes, which lies back some months, and on no new case in two weeks.",
    },
    {
      at: "042130ZJAN20",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on CISA's director, who asked operators on 3 January to watch for destructive attacks, and on today's DHS bulletin.",
    },
  ],
  "cyber-credentials": [
    {
      at: "010814ZOCT19",
      level: 2,
      confidence: "moderate",
      because: "Rests on Microsoft's action of March 2019 against 99 websites used by Phosphorus.",
    },
    {
      at: "051020ZOCT19",
      level: 3,
      confidence: "high",
      because:
        "Rests on Microsoft, 4 October: Phosphorus attacked 241 accounts, a presidential campaign's among them, and got into four.",
    },
    {
      at: "041010ZNOV19",
      level: 2,
      confidence: "moderate",
      because: "Rests on a month without a further campaign of that kind being reported.",
    },
    {
      at: "211215ZNOV19",
      level: 3,
      confidence: "moderate",
      because:
        "Rests on Microsoft's researcher (Wired, 20 November): APT33 tries passwords at makers and suppliers of control systems.",
    },
    {
      at: "201140ZDEC19",
      level: 2,
      confidence: "low",
      because: "Rests on a month in which no break-in from that campaign was reported.",
    },
    {
      at: "071130ZJAN20",
      level: 2,
      likelihood: 45,
      confidence: "low",
      because:
        "Rests on CISA's paper of 6 January, which lists such attacks among Iran's means but reports no new campaign.",
    },
  ],
  "cyber-us-government": [
    {
      at: "010818ZOCT19",
      level: 2,
      confidence: "moderate",
      because:
        "Rests on general warnings of the summer about Iranian activity; no case at a government body.",
    },
    {
      at: "050420ZJAN20",
      by: "Night watch",
      level: 3,
      likelihood: 70,
      confidence: "high",
      because:
        "Rests on the defacement of the Federal Depository Library Program's site tonight and the DHS bulletin on Iran. CISA has no confirmation that a state did it.",
    },
    {
      at: "071140ZJAN20",
      level: 3,
      likelihood: 70,
      confidence: "high",
      because:
        "Rests on the Government Publishing Office: no data were taken, the site is back. A misconfiguration was used (CISA), not somebody inside.",
    },
  ],
  "cyber-iranian-channels": [
    {
      at: "010822ZOCT19",
      level: 2,
      confidence: "low",
      because:
        "Starting judgement: the desk has only begun to read these channels, and takes nothing for granted.",
    },
    {
      at: "061145ZJAN20",
      level: 2,
      confidence: "low",
      because:
        "Rests on messages of revenge like the one left on the defaced library site. No other target is named.",
    },
  ],
};
