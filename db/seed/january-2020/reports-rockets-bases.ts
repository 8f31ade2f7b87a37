import type { ReportRow } from "./reports";

const AL_ASAD = { incident: "Missiles reported on Ain al-Asad", happened: "072230ZJAN20" } as const;
const ERBIL = { incident: "Ballistic missiles at Erbil", happened: "072230ZJAN20" } as const;

/**
 * Reports of rockets and missiles on bases as they were published. Every fact stands in the incident or the judgement
 * that it is tied to.
 */
export const BASE_ROCKET_REPORTS: readonly ReportRow[] = [
  {
    recorded: "041902ZJAN20",
    by: "Night watch",
    source: "Iraqi military",
    title: "Two rockets inside Balad air base",
    credibility: "2",
    happened: "040000ZJAN20",
    ties: [
      { indicator: "rockets-balad-taji", at: "041910ZJAN20" },
      { incident: "Two rockets on Balad air base", happened: "040000ZJAN20" },
    ],
  },
  {
    recorded: "071400ZJAN20",
    by: "Day watch",
    source: "CNN",
    title: "US officials see Iran move ballistic missiles and drones",
    body: "To shelter them or to fire them. Air-defence batteries were put on high alert overnight.",
    credibility: "3",
    happened: "070000ZJAN20",
    ties: [
      { indicator: "rockets-iranian-missiles", at: "071420ZJAN20" },
      { indicator: "drones-iranian-long-range", at: "071405ZJAN20" },
    ],
  },
  {
    name: "White House",
    recorded: "072336ZJAN20",
    by: "Night watch",
    source: "White House",
    title: "Aware of reports of attacks on US facilities in Iraq",
    credibility: "3",
    happened: "072230ZJAN20",
    ties: [
      { indicator: "rockets-al-asad", at: "072340ZJAN20" },
      { ...AL_ASAD, at: "072355ZJAN20" },
    ],
  },
  {
    name: "Tasnim",
    recorded: "072338ZJAN20",
    by: "Night watch",
    source: "Tasnim",
    title: "Tens of missiles on Ain al-Asad",
    credibility: "3",
    happened: "072230ZJAN20",
    ties: [
      { indicator: "rockets-al-asad", at: "072340ZJAN20" },
      { ...AL_ASAD, at: "072355ZJAN20" },
    ],
  },
  {
    name: "Taji",
    recorded: "072352ZJAN20",
    by: "Night watch",
    source: "Early press reports, not named",
    title: "A second base is said to be hit, and to be Taji",
    credibility: "6",
    happened: "072352ZJAN20",
    ties: [{ indicator: "rockets-balad-taji", at: "072356ZJAN20" }],
  },
  {
    recorded: "080022ZJAN20",
    by: "Night watch",
    source: "US Department of Defense",
    title: "Iran fires more than a dozen ballistic missiles at Al-Asad and Irbil",
    body: "Statement of 7 January 2020: launched from Iran at about 072230Z. Damage is being assessed.",
    credibility: "1",
    happened: "072230ZJAN20",
    ties: [
      { indicator: "rockets-balad-taji", at: "072356ZJAN20", bearing: "contradicts" },
      { indicator: "rockets-northern-bases", at: "080205ZJAN20" },
      { indicator: "rockets-al-asad", at: "080725ZJAN20" },
      AL_ASAD,
      { ...ERBIL, at: "080210ZJAN20" },
    ],
  },
  {
    recorded: "080028ZJAN20",
    by: "Night watch",
    regrades: "White House",
    credibility: "1",
    reason: "The Pentagon's statement confirms the attack, its origin and its time.",
  },
  {
    recorded: "080030ZJAN20",
    by: "Night watch",
    regrades: "Tasnim",
    credibility: "2",
    reason: "The Pentagon's statement confirms the attack, though not the number.",
  },
  {
    recorded: "080238ZJAN20",
    by: "Night watch",
    regrades: "Taji",
    credibility: "5",
    reason: "The Pentagon names Al-Asad and Erbil, and nothing fell on Balad or Taji.",
  },
  {
    recorded: "080714ZJAN20",
    by: "Day watch",
    source: "Iraqi Joint Operations Command",
    title: "22 missiles: 17 at Ain al-Asad and five at Erbil, nobody harmed",
    body: "Between 0145 and 0215 local time; two at Ain al-Asad did not explode.",
    credibility: "2",
    happened: "072245ZJAN20",
    ties: [{ indicator: "rockets-al-asad", at: "080725ZJAN20" }, AL_ASAD, ERBIL],
  },
  {
    recorded: "090518ZJAN20",
    by: "Day watch",
    source: "TIME",
    title: "Iran warned before it fired, and seemed satisfied",
    body: "A senior US official: through a European embassy; troops at Al-Asad were told when and where. An Iranian army spokesman denied coordination.",
    credibility: "2",
    happened: "090000ZJAN20",
    ties: [{ indicator: "rockets-iranian-missiles", at: "090532ZJAN20" }, AL_ASAD],
  },
];
