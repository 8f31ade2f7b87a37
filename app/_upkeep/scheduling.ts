import { join } from "node:path";
import type { Scheduling } from "@/db/commands/set-schedule";
import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { exportsRoot } from "@/db/files/export-folder";
import { problemOfOwner } from "@/db/files/export-owner";
import { FORMATS } from "@/formats";

/** What a schedule of this server's desk may ask for. */
export const schedulingOf = ({ profile: { id, name } }: Desk): Scheduling => ({
  formatNames: FORMATS.map((format) => format.name),
  problemOfFolder: (folder) => problemOfOwner(join(exportsRoot(dataFolder()), folder), { id, name }),
});
