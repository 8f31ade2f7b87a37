import type { IndicatorTemplate } from "./indicator-template";

/** Signs of coming kidnappings and assassinations. */
export const KIDNAPPING_TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "foreigners-taken",
    name: "Foreigners kidnapped",
    question: "Will one of our people be kidnapped here?",
    owner: "Security manager",
    criteria: [
      "No kidnapping of a foreigner in the country for a year.",
      "Kidnappings of foreigners in the country, none in our area for 180 days.",
      "A foreigner was kidnapped in our area within 90 days, or an attempt failed within 30.",
      "A foreigner of our nationality or sector was kidnapped within 60 days.",
      "Kidnappers looked for our people by name or vehicle, or an attempt on them failed within 14 days.",
    ],
  },
  {
    id: "staff-watched",
    name: "Surveillance of our staff",
    question: "Is somebody watching our people, homes or routes?",
    owner: "Site security",
    criteria: [
      "No unexplained watching reported for 90 days.",
      "Single sightings that can be explained.",
      "The same person or vehicle seen at two of our places, or questions asked about our movements.",
      "Repeated watching of one person, home or route, or our schedules found with strangers.",
      "Watching continues after routes were changed, or a vehicle was followed or blocked.",
    ],
  },
  {
    id: "false-checkpoints",
    name: "Illegal checkpoints and false uniforms",
    question: "Can armed men stop our vehicles unhindered?",
    owner: "Movement control",
    criteria: [
      "Only known checkpoints of the authorities on our routes for 90 days.",
      "Single illegal checkpoints in the province, away from our routes.",
      "An illegal checkpoint or stolen uniforms or vehicles of the police near our routes within 30 days.",
      "Vehicles like ours were stopped at one, or one stands on a route that we use.",
      "Foreigners were taken or sought by name at a checkpoint within 14 days.",
    ],
  },
  {
    id: "threats-to-persons",
    name: "Threats and rewards for our people",
    question: "Does a group call for our people to be taken or killed?",
    owner: "Open-source desk",
    criteria: [
      "No threat against foreigners by a group in this area for 90 days.",
      "General threats against foreigners.",
      "Threats against our nationality, sector or organisation.",
      "A person of ours is named, or a reward is offered for our people.",
      "A threat names a person together with a place or a time, or a deadline has passed.",
    ],
  },
  {
    id: "control-of-routes",
    name: "Control of routes by the authorities",
    question: "Do the authorities still control the roads that we use?",
    owner: "Movement control",
    criteria: [
      "Police or army are present on all our routes, day and night.",
      "Gaps by night, on some routes.",
      "Checkpoints were given up, or attacks on them went unanswered, on a route that we use.",
      "A route that we use is in the hands of an armed group for part of the day.",
      "The authorities have left the area, or tell us that they cannot protect it.",
    ],
  },
  {
    id: "hostage-market",
    name: "Demands for ransom and prisoners",
    question: "Is there a reason to take hostages now?",
    owner: "Intelligence desk",
    criteria: [
      "No ransom paid and no exchange under discussion for a year.",
      "Ransoms paid for local people only.",
      "A ransom or an exchange for a foreigner was reported within 180 days.",
      "A group demands money or prisoners from our country or employer.",
      "Talks have failed, or a prisoner whom a group wants back is about to be sentenced or handed over.",
    ],
  },
];
