import type { AssessmentTable } from "./assessments";

export const DRONE_ASSESSMENTS: AssessmentTable = {
  "drones-iranian-long-range": [
    {
      at: "010734ZOCT19",
      level: 3,
      likelihood: 55,
      confidence: "moderate",
      because:
        "Rests on the attack on Abqaiq and Khurais 17 days ago, which the US, Saudi Arabia, Britain, France and Germany lay to Iran and Iran denies.",
    },
    {
      at: "281010ZOCT19",
      level: 2,
      likelihood: 30,
      confidence: "moderate",
      because:
        "Rests on six weeks without another attack, and on the air defence that the US sent to Saudi Arabia.",
    },
    {
      at: "031015ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on Iran's vow of revenge for Soleimani. Drones are among the means that it used in September.",
    },
    {
      at: "071405ZJAN20",
      level: 4,
      likelihood: 80,
      confidence: "moderate",
      because:
        "Rests on two US officials (CNN, 7 January): air-defence batteries were put on high alert overnight, and Iran was seen to move drones.",
    },
    {
      at: "081950ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on Iran's answer with missiles and not with drones, and on the statements that ended that round.",
    },
    {
      at: "090538ZJAN20",
      level: 3,
      likelihood: 55,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: three US officials say that drones carry Iranian fingerprints all over them, so that an attack risks a strike on Iran. That speaks against a higher level.",
    },
  ],
  "drones-houthi": [
    {
      at: "010738ZOCT19",
      level: 3,
      likelihood: 55,
      confidence: "low",
      because:
        "Rests on the Houthi offer of 20 September to stop attacks on Saudi Arabia. It is 11 days old and untested.",
    },
    {
      at: "221000ZOCT19",
      level: 2,
      likelihood: 35,
      confidence: "moderate",
      because: "Rests on a month in which the offer held: no drone or missile on Saudi Arabia was reported.",
    },
    {
      at: "071140ZNOV19",
      level: 3,
      likelihood: 60,
      confidence: "moderate",
      because:
        "Rests on missiles and at least three drones on Mokha last night (spokesman of Yemen's government).",
    },
    {
      at: "221010ZNOV19",
      level: 2,
      likelihood: 40,
      confidence: "moderate",
      because:
        "Rests on two weeks without another such attack, and on the open channel that a Saudi official spoke of (AFP, 6 November).",
    },
  ],
  "drones-small-iraq": [
    {
      at: "010742ZOCT19",
      level: 1,
      likelihood: 15,
      confidence: "low",
      because:
        "Rests on no report of an armed drone in Iraq for 90 days. The last series was Islamic State's in Mosul, in 2016 and 2017.",
    },
    {
      at: "051030ZDEC19",
      level: 2,
      likelihood: 40,
      confidence: "low",
      because:
        "Rests on unnamed US officials (Newsweek, 4 December) who see more drones near American forces, flown to look and not to strike.",
    },
    {
      at: "071340ZDEC19",
      level: 3,
      likelihood: 55,
      confidence: "low",
      because:
        "Rests on the Sadrists' statement that a drone bombed Sadr's house in Najaf at dawn. The governorate saw no aircraft, but did not rule out small consumer drones.",
    },
    {
      at: "211010ZDEC19",
      level: 2,
      likelihood: 40,
      confidence: "low",
      because: "Rests on 14 days without another armed drone, and on doubt about the first.",
    },
    {
      at: "040920ZJAN20",
      level: 3,
      likelihood: 60,
      confidence: "low",
      because:
        "Rests on the militias' vows of revenge after 3 January; some of them are said to have drones.",
    },
    {
      at: "090541ZJAN20",
      level: 3,
      likelihood: 65,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: a congressional staffer fears groups of small commercial drones with improvised explosives, with technology from Iran.",
    },
  ],
  "drones-defence-gaps": [
    {
      at: "010746ZOCT19",
      level: 3,
      confidence: "high",
      because:
        "Rests on Abqaiq, where low-flying drones and missiles came through, and on the one Patriot battery and four radars sent since.",
    },
    {
      at: "141010ZOCT19",
      level: 2,
      confidence: "moderate",
      because:
        "Rests on the Pentagon's order of 11 October: two more Patriot batteries and a THAAD system for Saudi Arabia.",
    },
    {
      at: "090544ZJAN20",
      level: 3,
      confidence: "moderate",
      because:
        "Rests on TIME, 9 January: too few jammers and too few low-level air defences at the sites concerned (a congressional staffer).",
    },
  ],
};
