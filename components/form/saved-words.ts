/** What the verb of a button has done once it is done. */
const DONE: Record<string, string> = {
  Add: "added",
  Grade: "graded",
  Link: "linked",
  Merge: "merged",
  Publish: "published",
  Record: "recorded",
  Retract: "retracted",
  Save: "saved",
};

/** The buttons that are no verb with its noun. */
const OTHER: Record<string, string> = {
  "Hand over": "Watch handed over",
  Retract: "Retracted",
  "Sources are back": "Outage ended",
  "Sources are down": "Outage reported",
  "Still valid": "Level confirmed",
  "Take snapshot": "Snapshot taken",
  Unlink: "Unlinked",
};

/** What a page says after a form was saved, by its button, such as `Level published`; undefined when it needs no words. */
export function savedWordsOf(submit: string): string | undefined {
  const [verb = "", ...rest] = submit.split(" ");
  const noun = rest.join(" ");
  const done = DONE[verb];
  return done && noun ? `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)} ${done}` : OTHER[submit];
}
