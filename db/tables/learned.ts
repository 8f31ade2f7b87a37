import { kit as k } from "../sqlite/kit";

/** When the desk learned a row, and from whom. */
export const learned = {
  recordedAt: k.instant("recorded_at").notNull(),
  recordedBy: k.words("recorded_by").notNull(),
};
