import type { IndicatorTemplate } from "./indicator-template";

/** Signs of coming attacks with rockets, artillery or missiles. */
export const ROCKET_TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "rocket-fire",
    name: "Rocket fire on our sites",
    question: "Will rockets, artillery or missiles be fired at our sites here?",
    owner: "Operations desk",
    criteria: [
      "No rocket or mortar fire within 50 km for 90 days.",
      "Fire within 50 km in the last 90 days, none of it at us or our partners.",
      "Fire at a partner's site, or within 10 km of ours, in the last 30 days.",
      "Fire at our site in the last 30 days, or at partners in two or more weeks running.",
      "Fire at our site in the last 72 hours, or rockets found aimed at it.",
    ],
  },
  {
    id: "launch-preparations",
    name: "Launch preparations",
    question: "Is somebody preparing to launch at our sites?",
    owner: "Intelligence desk",
    criteria: [
      "No launcher, rail or ammunition found or reported within range for 90 days.",
      "Old or abandoned launchers found within range; nothing new.",
      "New launchers or ammunition found within range, or several reports that they are being moved there.",
      "Launchers set up or aimed within range, or launch sites used before are prepared again.",
      "Loaded launchers aimed at our site, or launch crews seen in place.",
    ],
  },
  {
    id: "threats-against-sites",
    name: "Threats against our sites",
    question: "Does a group that could fire say that it will?",
    owner: "Open-source desk",
    criteria: [
      "No threat by a group within range for 90 days.",
      "General threats against foreigners or our country, without a place or a time.",
      "A capable group threatens sites like ours, or declares a truce over.",
      "A capable group names our site, or sets a deadline.",
      "A deadline has passed, or a group announces an attack within days.",
    ],
  },
  {
    id: "rocket-supply",
    name: "Supply of rockets",
    question: "Is a group within range being given more or better rockets?",
    owner: "Intelligence desk",
    criteria: [
      "No delivery known; what the group has is old and short in range.",
      "Reports of deliveries that nobody has confirmed.",
      "A delivery is confirmed, or a shipment on its way was seized.",
      "New types with the range or accuracy to hit our site are confirmed in the group's hands.",
      "New types were used, or handed to crews within range of our site.",
    ],
  },
  {
    id: "alert-posture",
    name: "Alert of partners and air defence",
    question: "Do those who know more expect an attack?",
    owner: "Liaison officer",
    criteria: [
      "Partners work at normal readiness; no warning is in force.",
      "A general warning is in force, without a place or a time.",
      "A partner has raised its readiness for this area, or sent dependants home.",
      "Partners close sites, move aircraft or bring in air defence here.",
      "Partners shelter or evacuate, or a warning names our area and the coming hours.",
    ],
  },
  {
    id: "trigger-events",
    name: "Events that could trigger fire",
    question: "Has something happened, or is it about to, that groups have answered with fire before?",
    owner: "Watch officer",
    criteria: [
      "No anniversary, trial, vote or strike that matters to the groups in the next 30 days.",
      "Such a date lies within 30 days.",
      "Such a date lies within 7 days, or a strike has killed members of a group.",
      "A leader or many members were killed, and the group has sworn revenge.",
      "The same kind of event was answered with fire before, within the days that are now beginning.",
    ],
  },
];
