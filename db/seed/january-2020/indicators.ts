import type { Criteria } from "@/domain/definition/indicator";
import { DEFAULT_REVIEW_HOURS } from "@/domain/definition/review-hours";
import { addIndicator } from "../../commands/add-indicator";
import { type Act, at, type Group } from "./story";

export type CategoryId = keyof typeof DEFAULT_REVIEW_HOURS;

/** An indicator of the example, as it was first defined. */
export type Defined = {
  id: string;
  name: string;
  question: string;
  place: string;
  /** Where it is drawn, when it is watched at one place. */
  latitude?: number;
  longitude?: number;
  /** When it was added, where that was later than the opening of the desk. */
  added?: Group;
  /** What must be seen for each level 1 to 5. */
  criteria: Criteria;
};

/** The indicators of one category as acts, in board order, from the opening of the desk on. */
export const indicatorActs = (
  categoryId: CategoryId,
  rows: readonly Defined[],
  owner: string,
  openedAt: Group,
): Act[] =>
  rows.map(({ id, added, criteria, ...words }) => ({
    recordedAt: at(added ?? openedAt),
    by: owner,
    name: `indicator ${id}`,
    record: (desk) =>
      addIndicator(
        desk,
        categoryId,
        {
          ...words,
          owner,
          ...Object.fromEntries(criteria.map((criterion, i) => [`criterion${i + 1}`, criterion])),
          ...Object.fromEntries(
            DEFAULT_REVIEW_HOURS[categoryId].map((hours, i) => [`reviewHours${i + 1}`, hours]),
          ),
        },
        id,
      ),
  }));
