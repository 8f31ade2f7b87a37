import type { Defined } from "./indicators";

export const ROCKET_INDICATORS: readonly Defined[] = [
  {
    id: "rockets-green-zone",
    name: "Rockets and mortars on the Green Zone",
    question: "Will rockets or mortar rounds land in or beside the Green Zone within 7 days?",
    place: "Green Zone, Baghdad",
    criteria: [
      "No round has landed in the zone for 60 days, and no launcher was found aimed at it.",
      "One attack in the last 60 days, or a launcher found in range; no militia threatens the embassy.",
      "Two attacks in 60 days, one in 30 days that killed, or a militia's quarrel with US forces turns deadly.",
      "A militia openly announces revenge on the United States, or attacks come weekly.",
      "A salvo is under way, or a warning names the zone and the next 24 hours.",
    ],
  },
  {
    id: "rockets-baghdad-airport",
    name: "Rockets on the airport base",
    question: "Will the base at Baghdad airport or its diplomatic support centre be hit within 7 days?",
    place: "Baghdad International Airport",
    criteria: [
      "No attack on it or another American site in Baghdad in 90 days.",
      "No attack in 30 days, but an American site in Baghdad was hit within 60.",
      "One attack in the last 14 days, or wounded in the last 30.",
      "Two attacks within 7 days, or a strike there that a militia vows to avenge.",
      "Rockets are falling, or a warning names the airport and the next 24 hours.",
    ],
  },
  {
    id: "rockets-al-asad",
    name: "Fire on Ain al-Asad",
    question: "Will rockets or missiles hit Ain al-Asad air base within 7 days?",
    place: "Ain al-Asad, Anbar",
    criteria: [
      "No attack and no launcher found within 30 km for 180 days.",
      "No attack in 30 days; launchers were found aimed at the base within the year.",
      "One attack in the last 14 days without casualties.",
      "Attacks on other bases have killed, or Iran or a militia names American bases as the answer to a strike.",
      "Missiles or rockets are falling on it, or troops there are told to take shelter.",
    ],
  },
  {
    id: "rockets-balad-taji",
    name: "Fire on Balad and Taji",
    question: "Will rockets or mortars hit Balad air base or Taji within 7 days?",
    place: "Balad and Taji",
    criteria: [
      "No attack on either base in 90 days.",
      "No attack in 14 days, but one in the last 180.",
      "One attack on either base in the last 14 days.",
      "Attacks on both within 14 days, or one after a militia's announcement of revenge.",
      "A salvo is under way, or a warning names one of them and the next 24 hours.",
    ],
  },
  {
    id: "rockets-northern-bases",
    name: "Fire on K-1, Qayyarah and Erbil",
    question: "Will a base with American troops in the north be hit within 7 days?",
    place: "Kirkuk, Nineveh, Erbil",
    criteria: [
      "No attack on any of them in 90 days.",
      "No salvo in 14 days, but single rockets on sites in the north within the year.",
      "A salvo of more than 10 rockets in the last 14 days, without American casualties.",
      "A salvo has killed or wounded Americans in the last 14 days.",
      "Rockets or missiles are falling on one of them, or troops there are told to take shelter.",
    ],
  },
  {
    id: "rockets-iranian-missiles",
    name: "Ballistic missiles from Iran",
    question: "Will Iran fire ballistic missiles from its own soil at a site with Americans within 7 days?",
    place: "Iran, western provinces",
    criteria: [
      "Iran and the United States are talking, and no missile unit is seen to move.",
      "Tension without a vow of revenge; Iran has fired across borders within two years.",
      "Short-range missiles are moved towards American forces, or Iran has just answered a strike.",
      "Iran's leadership vows revenge by its own hand.",
      "Launch preparations are reported, or missiles are in the air.",
    ],
  },
];
