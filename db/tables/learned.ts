import { kit as k } from "../sqlite/kit";

/** What a row of the log says of itself: when the desk learned it, and from whom. */
export const learned = {
  recordedAt: k.instant("recorded_at").notNull(),
  recordedBy: k.words("recorded_by").notNull(),
};
