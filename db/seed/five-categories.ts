import { DEFAULT_REVIEW_HOURS } from "@/domain/definition/review-hours";
import { addCategory } from "../commands/add-category";
import type { Desk } from "../desk";

/** The categories that every desk starts with, in board order. */
export const FIVE_CATEGORIES = [
  {
    id: "rockets",
    name: "Rockets",
    scope: "bases and embassy in Iraq",
    question: "Will US or allied sites in Iraq be hit by rockets, artillery or missiles?",
  },
  {
    id: "drones",
    name: "Drones",
    scope: "armed small unmanned aircraft",
    question: "Will US or allied forces in the region be attacked with armed drones?",
  },
  {
    id: "kidnapping",
    name: "Kidnapping",
    scope: "officials and contractors in Iraq",
    question: "Will an American or allied official or contractor be kidnapped or assassinated?",
  },
  {
    id: "cyber-insider",
    name: "Cyber insider",
    scope: "government, finance, energy, telecoms",
    question: "Will an important network be hit with the help of somebody inside?",
  },
  {
    id: "shipping",
    name: "Shipping",
    scope: "Gulf and Strait of Hormuz",
    question: "Will a merchant ship in the Gulf or the Strait of Hormuz be attacked or seized?",
  },
] as const;

/** Adds the five categories to a new desk. */
export async function addFiveCategories(desk: Desk): Promise<void> {
  for (const { id, ...words } of FIVE_CATEGORIES) {
    const hours = Object.fromEntries(DEFAULT_REVIEW_HOURS[id].map((h, i) => [`reviewHours${i + 1}`, h]));
    const outcome = await addCategory(desk, { ...words, ...hours, horizonDays: 7 }, id);
    if (!outcome.ok) throw new Error(`Seeding ${id} was refused: ${JSON.stringify(outcome.problems)}`);
  }
}
