import { kit as k } from "../sqlite/kit";
import { learned } from "./learned";

/** When old history was pruned, and into which archive. History is complete from the latest `cut_at` on. */
export const prunings = k.table("prunings", {
  id: k.id("id"),
  cutAt: k.instant("cut_at").notNull(),
  archiveName: k.words("archive_name").notNull(),
  archiveDigest: k.words("archive_digest").notNull(),
  reason: k.words("reason").notNull(),
  removed: k.json<Record<string, number>>("removed").notNull(),
  ...learned,
});
