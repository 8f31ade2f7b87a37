import type { IndicatorTemplate } from "./indicator-template";

/** Signs of coming attacks on merchant ships and of their seizure. */
export const SHIPPING_TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "ships-attacked",
    name: "Attacks on merchant ships",
    question: "Will a merchant ship be attacked on this route?",
    owner: "Maritime desk",
    criteria: [
      "No attack on a merchant ship on this route for 180 days.",
      "An attack in neighbouring waters within 180 days.",
      "An attack on this route within 90 days.",
      "An attack on a ship of our flag, owner or trade within 60 days, or several on this route within 30.",
      "An attack on this route within 72 hours, or attackers are known to be at sea.",
    ],
  },
  {
    id: "approaches-at-sea",
    name: "Harassment and suspicious approaches",
    question: "Are ships being tested or followed?",
    owner: "Maritime desk",
    criteria: [
      "No suspicious approach reported on this route for 60 days.",
      "Single approaches, explained as fishing or patrols.",
      "Several approaches within 30 days that nobody explains.",
      "Boats or drones close in on ships, ask for flag or cargo, or follow them for hours.",
      "Warning shots, ladders or attempts to board within 7 days.",
    ],
  },
  {
    id: "seizures",
    name: "Seizures and detentions by a state",
    question: "Will a state detain ships on this route?",
    owner: "Political desk",
    criteria: [
      "No detention for political reasons for a year.",
      "A detention explained by customs, debt or safety.",
      "A state threatens detentions, or announces inspections of foreign ships.",
      "A ship of another flag was detained for political reasons within 60 days.",
      "A ship of our flag, owner or cargo was detained, or a state has ordered that it be.",
    ],
  },
  {
    id: "position-interference",
    name: "Interference with positions at sea",
    question: "Are positions being falsified or jammed to endanger ships?",
    owner: "Communications desk",
    criteria: [
      "No loss of AIS or satellite navigation reported on this route for 30 days.",
      "Single losses, explained by faults or exercises.",
      "Losses or false positions on several ships within 30 days.",
      "Lasting interference over a strait, an anchorage or a port approach.",
      "Ships were led off their course, or false positions preceded an attack or a seizure.",
    ],
  },
  {
    id: "mines-and-craft",
    name: "Mines and unmanned craft",
    question: "Are mines or unmanned craft being made ready?",
    owner: "Naval liaison",
    criteria: [
      "No mine or unmanned craft reported in the region for 180 days.",
      "Stocks are known, with no movement.",
      "Exercises with mines or unmanned craft, or stocks moved to the coast.",
      "Craft that lay mines or carry charges have left port, or a mine was found adrift.",
      "Mines or charges were found on the route or on a ship.",
    ],
  },
  {
    id: "naval-warnings",
    name: "Warnings, escorts and war-risk premiums",
    question: "Do navies and insurers expect an attack?",
    owner: "Insurance and liaison",
    criteria: [
      "No navigational warning for attacks; premiums as usual.",
      "A general advisory is in force.",
      "The area was listed by war-risk underwriters, or premiums have doubled.",
      "Navies escort ships, or owners turn back or wait outside.",
      "Ports or straits are closed, or a warning names this route and the coming days.",
    ],
  },
];
