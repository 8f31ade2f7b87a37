/** The form field that names the judgement seen of an indicator. */
export const seenField = (indicatorId: string): string => `seen.${indicatorId}`;

/** The button that confirms one row of a form, whatever else is chosen. */
export const ONLY_FIELD = "only";
