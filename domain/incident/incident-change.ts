import { type LogEntry, type Names, type Teller, type Told, textIn as text } from "../log/log-entry";

const aboutIncident = (entry: LogEntry, names: Names, said: string, because = ""): Told => ({
  level: null,
  subject: text(entry.after?.title),
  said,
  because: because || (names.get(text(entry.after?.categoryId)) ?? ""),
  href: `/incidents/${encodeURIComponent(entry.subjectId)}`,
});

const blamed = ({ after }: LogEntry): string => `${text(after?.actor)}, certainty ${text(after?.certainty)}`;

const grade = ({ after }: LogEntry): string => `${text(after?.reliability)}${text(after?.credibility)}`;

function blame({ after }: LogEntry): string {
  const said: unknown = Array.isArray(after?.attributions) ? after.attributions[0] : undefined;
  const actor = typeof said === "object" && said !== null && "actor" in said ? text(said.actor) : "";
  return actor ? `said to be ${actor}` : "unattributed";
}

/** How what happens to incidents, and to who is said to have done them, is told. */
export const INCIDENT_TELLERS: Record<string, Teller> = {
  "incident.recorded": (entry, names) =>
    aboutIncident(entry, names, `recorded, ${blame(entry)}, ${grade(entry)}`),
  "incident.corrected": (entry, names) => aboutIncident(entry, names, "corrected", text(entry.after?.reason)),
  "incident.retracted": (entry, names) => aboutIncident(entry, names, "retracted", text(entry.after?.reason)),
  "incident.merged": (entry, names) =>
    aboutIncident(entry, names, `merged into “${text(entry.after?.mergedInto)}”`, text(entry.after?.reason)),
  "attribution.stated": (entry, names) =>
    aboutIncident(entry, names, `attributed to ${blamed(entry)}`, text(entry.after?.basis)),
  "attribution.corrected": (entry, names) =>
    aboutIncident(entry, names, `attributed anew to ${blamed(entry)}`, text(entry.after?.basis)),
  "attribution.withdrawn": (entry, names) =>
    aboutIncident(
      entry,
      names,
      `no longer attributed to ${text(entry.after?.actor)}`,
      text(entry.after?.basis),
    ),
};
