import type { Instant } from "../time/time";

/** How a check came out, best first. `unchecked` is never drawn as calm, and never counts as good or bad. */
export const CHECK_STATUSES = [
  { status: "ok", word: "OK", meaning: "Looked at, and good." },
  {
    status: "unchecked",
    word: "Not checked yet",
    meaning: "Nobody has looked since the start. It counts neither as good nor as bad.",
  },
  { status: "warning", word: "Warning", meaning: "The desk works. See to it within a day." },
  { status: "failed", word: "Failed", meaning: "Something is lost, or will be. See to it now." },
] as const;

export type CheckStatus = (typeof CHECK_STATUSES)[number]["status"];

/** What is checked: what each is about, and what to do when it is not good. */
export const CHECKS = [
  {
    name: "database",
    title: "Database",
    meaning: "The file that everything is stored in answers, and is the one this server opened.",
    remedy:
      "Nothing more is stored until this is solved. Keep the data folder as it is, and do what is said above, in that order.",
  },
  {
    name: "disk",
    title: "Disk space",
    meaning: "There is room for what people record, and for the next backup.",
    remedy: "Free some space on the disk of the data folder, or move old backups elsewhere.",
  },
  {
    name: "backups",
    title: "Backups",
    meaning: "A verified copy of the whole desk is younger than a day.",
    remedy:
      "Read the result of the last run below. Make one by hand with npm run backup, and copy it to another machine.",
  },
  {
    name: "integrity",
    title: "Integrity check",
    meaning: "Every page of the database was read and makes sense. It is done on every backup.",
    remedy:
      "The database is damaged. Stop the server, and restore the newest backup that was verified: npm run restore -- FILE. What is there now is kept beside it.",
  },
  {
    name: "chain",
    title: "Record",
    meaning:
      "No entry of the watch log, and no row it wrote, was changed, removed or added behind the desk's back. It is checked on every backup.",
    remedy:
      "Keep a copy of the data folder as it is, and find out who had access to the file. npm run verify names everything that differs. Once a person has looked into it, accept the record by name: npm run verify -- --seal --reason TEXT --actor NAME.",
  },
  {
    name: "clock",
    title: "Clock",
    meaning: "The newest entry is not dated later than now.",
    remedy:
      "Compare the machine's clock with one you trust. If it is wrong, set it. If it is right, go to the page Clock and confirm it, or mend the record.",
  },
  {
    name: "uploads",
    title: "Upload queue",
    meaning: "Files that people sent are imported as they come.",
    remedy: "Wait until the files ahead are done, or cancel one on the page Import.",
  },
  {
    name: "memory",
    title: "Memory",
    meaning: "The server uses well below what it may.",
    remedy:
      "Restart the server at a quiet moment. If this comes back, note what people were doing and report it.",
  },
  {
    name: "event-loop",
    title: "Response time",
    meaning: "The server was never busy for long with one thing in the last minute.",
    remedy: "Wait a minute. If it lasts, look for a long export, a huge import or a busy machine.",
  },
] as const;

export type CheckName = (typeof CHECKS)[number]["name"];

/** One check: how it came out, in a sentence, and when what it says was seen. */
export type Check = { name: CheckName; status: CheckStatus; message: string; at: Instant };

/** The whole: the worst of its checks. */
export type ReadyStatus = "ok" | "warning" | "failed";
export type Readiness = { status: ReadyStatus; checks: Check[] };

/** The worst of some checks; what was not checked yet does not count. */
export function worstOf(checks: readonly Check[]): ReadyStatus {
  const has = (status: CheckStatus) => checks.some((check) => check.status === status);
  return has("failed") ? "failed" : has("warning") ? "warning" : "ok";
}
