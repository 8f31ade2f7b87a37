import type { IndicatorTemplate } from "./indicator-template";

/** Signs of coming attacks with armed drones. */
export const DRONE_TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "drone-attacks",
    name: "Armed drone attacks nearby",
    question: "Will our sites here be attacked with armed drones?",
    owner: "Operations desk",
    criteria: [
      "No attack with a drone in this country or its waters for 180 days.",
      "An attack in the country within 180 days, against others than us or our partners.",
      "An attack on a partner, or on a site like ours, within 60 days.",
      "An attack on our site or staff within 30 days, or several on partners within 30 days.",
      "An attack on our site within 72 hours, or drones were shot down on their way to it.",
    ],
  },
  {
    id: "drones-overhead",
    name: "Unknown drones over our sites",
    question: "Is somebody looking at our sites from the air?",
    owner: "Site security",
    criteria: [
      "No unknown drone seen over or near the site for 90 days.",
      "Single sightings, explained as hobby or press flights.",
      "Sightings that nobody can explain, on more than one day in 30.",
      "Repeated flights over the perimeter, entrances or air defence, or by night.",
      "Flights that drop objects, test our reaction, or come with several drones at once.",
    ],
  },
  {
    id: "drone-supply",
    name: "Supply of drones and parts",
    question: "Is a group getting drones that can carry a charge?",
    owner: "Intelligence desk",
    criteria: [
      "No group within range is known to have more than commercial quadcopters.",
      "Purchases of engines, controllers or warheads that fit drones are reported.",
      "A workshop, a shipment or trained crews are confirmed.",
      "Drones that reach our site with a charge are confirmed in a group's hands.",
      "Such drones were moved to launch sites within range.",
    ],
  },
  {
    id: "drone-tests",
    name: "Test flights and training of crews",
    question: "Are crews training to fly attacks?",
    owner: "Intelligence desk",
    criteria: [
      "No test flight or training of crews reported for 180 days.",
      "Single reports of training, far out of range of us.",
      "Test flights or exercises with drones within the region in the last 60 days.",
      "Tests with charges, at night or in swarms, or against mock targets like our site.",
      "Crews from such tests have moved within range of our site.",
    ],
  },
  {
    id: "navigation-interference",
    name: "Interference with satellite navigation",
    question: "Does interference show that drones are being used or fought off nearby?",
    owner: "Communications desk",
    criteria: [
      "No loss of satellite navigation reported within 50 km for 30 days.",
      "Short losses, explained by exercises or faults.",
      "Losses on several days that nobody explains.",
      "Lasting loss or false positions around our site or its approaches.",
      "Lasting loss together with unknown drones or air-defence fire.",
    ],
  },
  {
    id: "drone-claims",
    name: "Claims, footage and threats",
    question: "Do groups show or announce drone attacks on targets like ours?",
    owner: "Open-source desk",
    criteria: [
      "No claim or footage of drone attacks by a group within range for 90 days.",
      "General footage of drones, without a target.",
      "A group within range claims an attack, or threatens drone attacks on sites like ours.",
      "Footage of our site from the air, or our site is named as a target.",
      "A group announces an attack within days, or sets a deadline that has passed.",
    ],
  },
];
