import { countOf } from "../count-words";
import { type ChangeText, type ChangeTextMaker, type LogEntry, type Names, textIn } from "../log/log-entry";
import { isReliability, reliabilityWordsOf } from "./admiralty";

const rows = (subject: unknown, what: string, href: string, because: unknown = ""): ChangeText => ({
  level: null,
  subject: textIn(subject),
  said: what,
  because: textIn(because),
  href,
});

const aboutSource = ({ subjectId, after }: LogEntry, name: unknown, what: string): ChangeText =>
  rows(name, what, `/sources/${encodeURIComponent(subjectId)}`, after?.reason);

const aboutReport = ({ subjectId, after }: LogEntry, what: string): ChangeText =>
  rows(after?.title, what, `/reports/${encodeURIComponent(subjectId)}`, after?.reason);

/** An entry about evidence has the subject that the evidence is linked to: an indicator, or an incident. */
function aboutEvidence({ after }: LogEntry, names: Names, what: string, because: unknown): ChangeText {
  const indicatorId = textIn(after?.indicatorId);
  if (indicatorId !== "")
    return rows(
      names.get(indicatorId) ?? "An indicator",
      what,
      `/indicators/${encodeURIComponent(indicatorId)}#history`,
      because,
    );
  return rows(
    after?.title,
    what,
    `/incidents/${encodeURIComponent(textIn(after?.incidentId))}/evidence`,
    because,
  );
}

const gradeWordsOf = (grade: unknown): string =>
  isReliability(grade) ? `${grade}, ${reliabilityWordsOf(grade)}` : "unknown";

const firstGrade = ({ after }: LogEntry): unknown => partOf(after?.grading, "reliability");

function movedCredibility({ before, after }: LogEntry): string {
  const [from, to] = [textIn(before?.credibility), textIn(after?.credibility)];
  return from === to ? "report corrected" : `credibility ${to} (was ${from})`;
}

const tiesOf = ({ after }: LogEntry): unknown[] => (Array.isArray(after?.ties) ? after.ties : []);

function tiedWords(entry: LogEntry): string {
  const ties = tiesOf(entry);
  const against = ties.filter((tie) => partOf(tie, "bearing") === "contradicts").length;
  const reports = `${countOf(ties.length, "report")} linked as evidence`;
  return against === 0 ? reports : `${reports}, ${against} of them against it`;
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Sentences for watch-log entries about sources, reports and evidence. */
export const EVIDENCE_TEXTS: Record<string, ChangeTextMaker> = {
  "source.added": (entry) =>
    aboutSource(entry, entry.after?.name, `source added, graded ${gradeWordsOf(firstGrade(entry))}`),
  "source.edited": (entry) => aboutSource(entry, entry.after?.name, "source edited"),
  "source.graded": (entry) =>
    aboutSource(
      entry,
      entry.after?.sourceName,
      `graded ${gradeWordsOf(entry.after?.reliability)} (was ${textIn(entry.before?.reliability) || "not graded"})`,
    ),
  "report.recorded": (entry) =>
    aboutReport(
      entry,
      `reported by ${textIn(entry.after?.sourceName)}, credibility ${textIn(entry.after?.credibility)}`,
    ),
  "report.corrected": (entry) => aboutReport(entry, movedCredibility(entry)),
  "report.retracted": (entry) => aboutReport(entry, "report retracted"),
  "evidence.tied": (entry, names) =>
    aboutEvidence(entry, names, tiedWords(entry), partOf(tiesOf(entry)[0], "title")),
  "evidence.untied": (entry, names) =>
    aboutEvidence(entry, names, "a report was unlinked from it", entry.after?.reason),
};
