/** The field by which a form names the judgement that was seen of an indicator. */
export const seenField = (indicatorId: string): string => `seen.${indicatorId}`;

/** The button that confirms one of the rows of a form, whatever else is chosen in it. */
export const ONLY_FIELD = "only";
