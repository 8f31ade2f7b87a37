import {
  type ChangeText,
  type ChangeTextMaker,
  type LogEntry,
  type Names,
  textIn as text,
} from "../log/log-entry";

const aboutIncident = (entry: LogEntry, names: Names, what: string, because = ""): ChangeText => ({
  level: null,
  subject: text(entry.after?.title),
  said: what,
  because: because || (names.get(text(entry.after?.categoryId)) ?? ""),
  href: `/incidents/${encodeURIComponent(entry.subjectId)}`,
});

const attributedTo = ({ after }: LogEntry): string =>
  `${text(after?.actor)}, confidence ${text(after?.certainty)}`;

const grade = ({ after }: LogEntry): string => `${text(after?.reliability)}${text(after?.credibility)}`;

function firstAttribution({ after }: LogEntry): string {
  const what: unknown = Array.isArray(after?.attributions) ? after.attributions[0] : undefined;
  const actor = typeof what === "object" && what !== null && "actor" in what ? text(what.actor) : "";
  return actor ? `attributed to ${actor}` : "unattributed";
}

/** Sentences for watch-log entries about incidents and their attributions. */
export const INCIDENT_TEXTS: Record<string, ChangeTextMaker> = {
  "incident.recorded": (entry, names) =>
    aboutIncident(entry, names, `recorded, ${firstAttribution(entry)}, ${grade(entry)}`),
  "incident.corrected": (entry, names) => aboutIncident(entry, names, "corrected", text(entry.after?.reason)),
  "incident.retracted": (entry, names) => aboutIncident(entry, names, "retracted", text(entry.after?.reason)),
  "incident.merged": (entry, names) =>
    aboutIncident(entry, names, `merged into “${text(entry.after?.mergedInto)}”`, text(entry.after?.reason)),
  "incident.distinguished": (entry, names) =>
    aboutIncident(
      entry,
      names,
      `kept apart from “${text(entry.after?.otherTitle)}”`,
      text(entry.after?.reason),
    ),
  "distinction.withdrawn": (entry, names) =>
    aboutIncident(
      entry,
      names,
      `no longer kept apart from “${text(entry.after?.otherTitle)}”`,
      text(entry.after?.reason),
    ),
  "attribution.stated": (entry, names) =>
    aboutIncident(entry, names, `attributed to ${attributedTo(entry)}`, text(entry.after?.basis)),
  "attribution.corrected": (entry, names) =>
    aboutIncident(entry, names, `attribution revised to ${attributedTo(entry)}`, text(entry.after?.basis)),
  "attribution.withdrawn": (entry, names) =>
    aboutIncident(
      entry,
      names,
      `no longer attributed to ${text(entry.after?.actor)}`,
      text(entry.after?.basis),
    ),
};
