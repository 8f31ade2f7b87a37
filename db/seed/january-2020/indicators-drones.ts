import type { Defined } from "./indicators";

export const DRONE_INDICATORS: readonly Defined[] = [
  {
    id: "drones-iranian-long-range",
    name: "Long-range drones from Iran",
    question: "Will Iran send armed drones or cruise missiles against US or allied sites within 7 days?",
    place: "Gulf region",
    criteria: [
      "No such attack in a year, and no move of drone units reported.",
      "One attack within the year; six weeks without another or a reported move.",
      "An attack within six weeks, or a vow of revenge that drones could serve.",
      "Officials report drone units moving and put air defence on alert.",
      "Launch is reported or expected within 24 hours.",
    ],
  },
  {
    id: "drones-houthi",
    name: "Houthi drones",
    question:
      "Will Houthi drones strike Saudi Arabia or coalition forces on the Red Sea coast within 7 days?",
    place: "Yemen and Saudi Arabia",
    criteria: [
      "A signed truce holds for 90 days.",
      "An offer of truce holds, and no drone was used outside the front lines for 14 days.",
      "Drones were used on the coast or across the border in the last 14 days, or an offer of truce is new.",
      "Several attacks across the border within 14 days.",
      "A campaign against oil plants or airports is under way.",
    ],
  },
  {
    id: "drones-small-iraq",
    name: "Small armed drones in Iraq",
    question: "Will small commercial drones with explosives be used against US or allied sites in Iraq?",
    place: "Iraq",
    criteria: [
      "No armed drone reported in Iraq for 90 days.",
      "Unknown drones are reported near bases, without explosives.",
      "An armed drone was used in Iraq by anybody in the last 14 days, or militias with drones vow revenge.",
      "An armed drone was used against a base, or groups of drones are seen over one.",
      "Several drones attack at once, or a warning names a site and the next 24 hours.",
    ],
  },
  {
    id: "drones-defence-gaps",
    name: "Gaps in defence against drones",
    question: "Are there too few jammers and low-level air defences at US and allied sites?",
    place: "Iraq and the Gulf",
    criteria: [
      "Every site has jammers and low-level air defence, and has tested them.",
      "New systems are on their way to sites that an attack has shown to be open.",
      "An attack came through, or officials say that there are too few systems.",
      "Sites known to be watched by an adversary have no defence at all.",
      "A defence was withdrawn or failed while an attack is expected.",
    ],
  },
  {
    id: "drones-helicopters",
    name: "Drones against supporting helicopters",
    question: "Will drones endanger helicopters that support or evacuate American troops in Iraq?",
    place: "Iraq",
    added: "090536ZJAN20",
    criteria: [
      "No drone came near a helicopter in a year.",
      "Near misses are reported, none of them aimed.",
      "Drones are flown where helicopters land, or instructions for it circulate.",
      "A helicopter was approached or had to turn away.",
      "A helicopter was hit, or flights are stopped because of drones.",
    ],
  },
];
