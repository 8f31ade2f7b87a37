import type { IncidentKind } from "@/domain/incident/incident-kind";

type Action = {
  code: string;
  words: string;
  /** Only for acts of force: statements, threats, agreements and shows of force are no incidents. */
  kind?: IncidentKind;
  categoryId?: string;
};

/**
 * Event codes: the twenty roots, and the more specific ones that a watch floor distinguishes.
 * Source: CAMEO 1.1b3.
 */
const ACTIONS: readonly Action[] = [
  { code: "01", words: "public statement" },
  { code: "02", words: "appeal" },
  { code: "03", words: "intent to cooperate" },
  { code: "04", words: "consultation" },
  { code: "05", words: "diplomatic cooperation" },
  { code: "06", words: "material cooperation" },
  { code: "07", words: "aid" },
  { code: "08", words: "concession" },
  { code: "09", words: "investigation" },
  { code: "10", words: "demand" },
  { code: "11", words: "disapproval" },
  { code: "12", words: "rejection" },
  { code: "13", words: "threat" },
  { code: "138", words: "threat of military force" },
  { code: "1383", words: "threat of unconventional violence" },
  { code: "14", words: "protest" },
  { code: "145", words: "violent protest or riot", kind: "unrest or break-in" },
  { code: "15", words: "military posture" },
  { code: "16", words: "reduced relations" },
  { code: "17", words: "coercion" },
  { code: "171", words: "seizure or damage of property", kind: "other" },
  { code: "175", words: "violent repression", kind: "armed attack" },
  { code: "176", words: "cyber attack", kind: "cyber attack", categoryId: "cyber-insider" },
  { code: "18", words: "assault", kind: "armed attack" },
  { code: "181", words: "abduction, hijacking or hostages", kind: "kidnapping", categoryId: "kidnapping" },
  { code: "183", words: "bombing", kind: "explosion or mine" },
  { code: "185", words: "attempted assassination", kind: "assassination", categoryId: "kidnapping" },
  { code: "186", words: "assassination", kind: "assassination", categoryId: "kidnapping" },
  { code: "19", words: "fighting", kind: "armed attack" },
  { code: "190", words: "military force", kind: "armed attack" },
  { code: "191", words: "blockade", kind: "other" },
  { code: "193", words: "small arms fire", kind: "armed attack" },
  { code: "194", words: "artillery and tanks", kind: "rocket or artillery fire", categoryId: "rockets" },
  { code: "195", words: "aerial weapons", kind: "air strike" },
  { code: "1951", words: "precision-guided aerial munitions", kind: "missile attack" },
  { code: "1952", words: "remotely piloted aerial munitions", kind: "drone attack", categoryId: "drones" },
  { code: "20", words: "mass violence", kind: "armed attack" },
];

const BY_CODE = new Map(ACTIONS.map((action) => [action.code, action]));

/** The meaning of a CAMEO code, or of its nearest parent; undefined for an invalid code. */
export function actionOf(code: string): Action | undefined {
  for (let length = code.length; length >= 2; length--) {
    const action = BY_CODE.get(code.slice(0, length));
    if (action) return action;
  }
  return undefined;
}
