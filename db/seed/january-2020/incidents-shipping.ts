import type { IncidentRow } from "./incidents";
import { PLACES } from "./places";

/**
 * Attacks on ships, as the desk learned of them. NGA numbered its messages of November and December 2019 only in 2020,
 * after this desk's time: places are those that the sources of the day name.
 */
export const SHIPPING_INCIDENTS: readonly IncidentRow[] = [
  {
    recorded: "010655ZOCT19",
    by: "Shipping desk",
    kind: "explosion or mine",
    title: "Four ships sabotaged at anchor off Fujairah",
    description:
      "AMJAD, AL MARZOQAH, A. MICHEL and ANDREA VICTORY. NGA plots it in the Strait of Hormuz, although it happened off Fujairah. Background, entered when the desk opened.",
    happened: "120000ZMAY19",
    precision: "day",
    place: { name: "Fujairah anchorage, United Arab Emirates" },
    source: "NGA ASAM 2019-47",
    grade: "A2",
    attributions: [["Iran", "3", "blamed by the United States; denied by Iran"]],
  },
  {
    recorded: "010656ZOCT19",
    by: "Shipping desk",
    kind: "explosion or mine",
    title: "FRONT ALTAIR and KOKUKA COURAGEOUS attacked",
    description:
      "Explosions and fires; both crews were rescued by ships nearby. Background, entered when the desk opened.",
    happened: "130000ZJUN19",
    precision: "day",
    place: PLACES.gulfOfOman,
    killed: 0,
    source: "NGA ASAM 2019-59",
    grade: "A2",
    attributions: [["Iran", "2", "stated by the United States and Britain; denied by Iran"]],
  },
  {
    recorded: "010657ZOCT19",
    by: "Shipping desk",
    kind: "seizure or boarding",
    title: "Tanker STENA IMPERO seized in the Strait of Hormuz",
    description: "Released on 27 September 2019. Background, entered when the desk opened.",
    happened: "190000ZJUL19",
    precision: "day",
    place: { name: "Strait of Hormuz" },
    killed: 0,
    source: "Stena Bulk and Northern Marine, July to September 2019",
    grade: "A1",
    attributions: [["Iran's Revolutionary Guard", "1", "claimed openly"]],
  },
  {
    recorded: "110940ZOCT19",
    by: "Shipping desk",
    name: "SABITI",
    kind: "missile attack",
    title: "Iranian tanker SABITI struck off Jeddah",
    description:
      "Two explosions; oil leaks, the crew is safe. First reports name missiles fired from Saudi Arabia.",
    happened: "110000ZOCT19",
    precision: "day",
    place: { name: "Red Sea, about 60 miles off Jeddah" },
    killed: 0,
    injured: 0,
    source: "National Iranian Tanker Company through Iranian state media, 11 October 2019",
    grade: "C3",
    attributions: [["Unnamed, firing from Saudi Arabia", "4", "first reports in Iranian media"]],
  },
  {
    recorded: "111720ZOCT19",
    by: "Shipping desk",
    corrects: "SABITI",
    reason:
      "The owner dismissed the reports that missiles came from Saudi Arabia, and calls missiles only probable.",
    changes: {
      kind: "explosion or mine",
      title: "Two explosions on the Iranian tanker SABITI off Jeddah",
      description:
        "At 0500 and 0520, probably by missiles as its owner says. Oil leaked, nobody was hurt. No evidence was shown.",
      source: "National Iranian Tanker Company through IRNA and Tehran Times, 11 October 2019",
    },
  },
  {
    recorded: "181215ZNOV19",
    by: "Shipping desk",
    name: "Rabigh 3",
    kind: "seizure or boarding",
    title: "Saudi tug RABIGH 3 and a drilling rig in tow seized off Yemen",
    description: "By armed men in two boats.",
    happened: "170000ZNOV19",
    precision: "day",
    place: PLACES.uqban,
    source: "Saudi-led coalition through SPA, 18 November 2019",
    grade: "B3",
    attributions: [["Houthi movement", "2", "stated by the coalition"]],
  },
  {
    recorded: "191320ZNOV19",
    by: "Shipping desk",
    corrects: "Rabigh 3",
    reason: "Seoul names the vessels: a dredger, not a drilling rig, and two tugs, with 16 people.",
    changes: {
      title: "Two tugs and a South Korean dredger seized off Yemen",
      description:
        "RABIGH 3, WOONGJIN T1100 and WOONGJIN G-16 with 16 people, two of them South Korean, held at Salif. The Houthis say that the vessels were in their waters without notice.",
      happened: "171800ZNOV19",
      precision: "hour",
      killed: 0,
      source: "South Korea's foreign ministry through Reuters, 19 November 2019",
      grade: "A2",
    },
  },
  {
    recorded: "301620ZDEC19",
    by: "Shipping desk",
    kind: "seizure or boarding",
    title: "Iran detains a tanker with 16 Malaysian crew",
    description:
      "Said to carry 1.3 million litres of smuggled fuel, and to have been taken near Abu Musa island.",
    happened: "300000ZDEC19",
    precision: "day",
    place: PLACES.abuMusa,
    killed: 0,
    source: "IRNA through AP, 30 December 2019",
    grade: "C2",
    attributions: [["Iran's Revolutionary Guard", "1", "claimed openly"]],
  },
];
