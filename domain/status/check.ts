import type { Instant } from "../time/time";

/** The statuses of a check, best first. `unchecked` is never drawn as calm, and counts as neither good nor bad. */
export const CHECK_STATUSES = [
  { status: "ok", word: "OK", meaning: "Checked, and good." },
  {
    status: "unchecked",
    word: "Not checked yet",
    meaning: "Not checked since the start. It counts neither as good nor as bad.",
  },
  { status: "warning", word: "Warning", meaning: "The desk works. Deal with it within a day." },
  { status: "failed", word: "Failed", meaning: "Something is lost, or soon will be. Act now." },
] as const;

export type CheckStatus = (typeof CHECK_STATUSES)[number]["status"];

/** The checks: what each means when it is good, and what to do when it is not. */
export const CHECKS = [
  {
    name: "database",
    title: "Database",
    meaning: "It answers, and it is the file that this server opened.",
    remedy:
      "Follow the steps above in that order. Until then nothing new is saved; leave the data folder as it is.",
  },
  {
    name: "disk",
    title: "Disk space",
    meaning: "There is room for new entries and for the next backup.",
    remedy: "Free up space on the disk that holds the data folder, or move old backups elsewhere.",
  },
  {
    name: "backups",
    title: "Backups",
    meaning: "There is a recent copy of the whole desk, and it was verified.",
    remedy:
      "See the result of the last run below. Make a backup by hand with npm run backup, then copy it to another machine.",
  },
  {
    name: "exports",
    title: "Scheduled exports",
    meaning: "No scheduled export failed.",
    remedy:
      "See the reason on the page Scheduled exports. Free some space, or let the server write to the folder; it tries again every 10 minutes.",
  },
  {
    name: "integrity",
    title: "Integrity check",
    meaning: "Every backup is checked in full.",
    remedy:
      "Stop the server, then restore the newest good backup from the list below: npm run restore -- FILE. The damaged database is kept beside it.",
  },
  {
    name: "chain",
    title: "Record",
    meaning:
      "Nobody has changed, removed or added anything in the database behind the desk's back. Every backup checks it.",
    remedy:
      "Keep a copy of the data folder as it is, and find out who had access to it. npm run verify lists every difference. Once somebody has looked into it, accept the record by name: npm run verify -- --seal --reason TEXT --actor NAME.",
  },
  {
    name: "signing",
    title: "Signing key",
    meaning: "Snapshots and exports are signed with the desk's own key.",
    remedy:
      "Once the right key is back, nothing has to be restarted. While none can be read, no snapshot can be taken and nothing is exported.",
  },
  {
    name: "clock",
    title: "Clock",
    meaning: "Recorded times come from the clock of this machine.",
    remedy:
      "Compare this machine's clock with one you trust. If it is wrong, set it. If it is right, open the Clock page to confirm it or fix the record.",
  },
  {
    name: "uploads",
    title: "Upload queue",
    meaning: "Uploaded files are imported as they arrive.",
    remedy: "Wait until some files are done, or cancel one on the Import page.",
  },
  {
    name: "memory",
    title: "Memory",
    meaning: "The server is well below its limit.",
    remedy:
      "Restart the server at a quiet moment. If this happens again, note what people were doing and report it.",
  },
  {
    name: "event-loop",
    title: "Response time",
    meaning: "No single task kept the server busy for long.",
    remedy:
      "Wait a minute. If it continues, look for a long export, a very large import or another program that keeps the machine busy.",
  },
] as const;

export type CheckName = (typeof CHECKS)[number]["name"];

/** The result of a check, in plain words, and when. `detail` is for whoever repairs it. */
export type Check = {
  name: CheckName;
  status: CheckStatus;
  message: string;
  detail?: string | undefined;
  at: Instant;
};

/** The overall status: the worst of its checks. */
export type ReadyStatus = "ok" | "warning" | "failed";
export type Readiness = { status: ReadyStatus; checks: Check[] };

const URGENCY: Readonly<Record<CheckStatus, number>> = { failed: 0, warning: 1, ok: 2, unchecked: 2 };

/** Failures first, then warnings, then the rest, each in the order of `CHECKS`. */
export const byUrgency = (a: Check, b: Check): number => URGENCY[a.status] - URGENCY[b.status];

/** The worst of some checks, ignoring unchecked ones. */
export function worstOf(checks: readonly Check[]): ReadyStatus {
  const has = (status: CheckStatus) => checks.some((check) => check.status === status);
  return has("failed") ? "failed" : has("warning") ? "warning" : "ok";
}
