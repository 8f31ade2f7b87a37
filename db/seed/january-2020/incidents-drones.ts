import type { IncidentRow } from "./incidents";
import { PLACES } from "./places";

export const DRONE_INCIDENTS: readonly IncidentRow[] = [
  {
    recorded: "010641ZOCT19",
    by: "Drones desk",
    kind: "drone attack",
    title: "Drones on two pumping stations of Saudi Arabia's east-west pipeline",
    description: "Background, entered when the desk opened.",
    happened: "140000ZMAY19",
    precision: "day",
    place: { name: "Afif and Dawadmi, Saudi Arabia" },
    source: "Saudi energy minister through SPA, 14 May 2019",
    grade: "B2",
    attributions: [["Houthi movement", "2", "claimed openly"]],
  },
  {
    recorded: "010642ZOCT19",
    by: "Drones desk",
    kind: "drone attack",
    title: "Drones on the Shaybah oil field",
    description:
      "A limited fire, no casualties by Aramco's account. Background, entered when the desk opened.",
    happened: "170000ZAUG19",
    precision: "day",
    place: PLACES.shaybah,
    killed: 0,
    injured: 0,
    source: "Saudi Aramco through Reuters, 17 August 2019",
    grade: "B2",
    attributions: [["Houthi movement", "2", "claimed openly"]],
  },
  {
    recorded: "010643ZOCT19",
    by: "Drones desk",
    kind: "drone attack",
    title: "Drones and cruise missiles on Abqaiq and Khurais",
    description:
      "The Saudi defence ministry showed remains of 18 drones and seven cruise missiles. Background, entered when the desk opened.",
    happened: "140000ZSEP19",
    precision: "day",
    place: PLACES.abqaiq,
    source: "Saudi Ministry of Defence, 18 September 2019",
    grade: "B2",
    attributions: [
      ["Houthi movement", "5", "claimed openly; doubted by the US, Saudi Arabia and three European states"],
      ["Iran", "2", "stated by the US and Saudi Arabia, and by Britain, France and Germany; denied by Iran"],
    ],
  },
  {
    recorded: "070910ZNOV19",
    by: "Drones desk",
    name: "Mokha",
    kind: "drone attack",
    title: "Missiles and drones on Mokha",
    description:
      "At least three drones took part; a warehouse of coalition forces burned, and a hospital of Médecins Sans Frontières was damaged and closed. Deaths are reported, their number is not settled.",
    happened: "060000ZNOV19",
    precision: "day",
    place: PLACES.mokha,
    source: "Spokesman of Yemen's government through AP and Reuters, 7 November 2019",
    grade: "B2",
    attributions: [
      ["Houthi movement", "2", "stated by Yemen's government and coalition forces; not claimed"],
    ],
  },
  {
    recorded: "071620ZNOV19",
    by: "Drones desk",
    corrects: "Mokha",
    reason: "Medical sources give a count; other reports speak of eight or ten dead.",
    changes: {
      description:
        "At least three drones took part; a warehouse of coalition forces burned, and a hospital of Médecins Sans Frontières was damaged and closed. AP counts eight dead, residents ten.",
      killed: 6,
      injured: 26,
      source: "Medical sources through AFP, 7 November 2019",
      grade: "B3",
    },
  },
  {
    recorded: "071315ZDEC19",
    by: "Drones desk",
    kind: "drone attack",
    title: "Drone reported to bomb Moqtada al-Sadr's house",
    description:
      "At dawn, while he was in Iran; the outer wall was hit. The governorate denied that aircraft had entered, but not small consumer drones. Not an American or allied site: kept for the means.",
    happened: "070000ZDEC19",
    precision: "day",
    place: PLACES.najaf,
    killed: 0,
    injured: 0,
    source: "Statement of the Sadrist movement through AFP, 7 December 2019",
    grade: "C3",
  },
];
