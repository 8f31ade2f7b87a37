import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { runDueExports } from "@/app/_upkeep/scheduled-exports";
import { type Scheduling, setSchedule } from "@/db/commands/set-schedule";
import { FORMATS } from "@/formats";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";

/** A daily export at 06:00 of two formats, of which the newest two stay. */
export const DAILY = {
  occasion: "daily",
  times: "06:00",
  folder: "daily",
  keptCount: "2",
  formats: ["html", "json"],
};

export const SCHEDULING: Scheduling = {
  formatNames: FORMATS.map(({ name }) => name),
  problemOfFolder: async () => null,
};

/** The mark of a folder of exports. */
export const MARK = ".watchfloor-exports.json";

/** A desk in a folder for each test, with its scheduled exports. */
export function exportingDesk() {
  let desk: DeskInAFolder;
  beforeEach(async () => {
    desk = await deskInAFolder();
    vi.stubEnv("WATCHFLOOR_DATA", desk.folder);
    vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const folderOf = (name = "daily") => join(desk.folder, "exports", name);
  return {
    made: () => desk,
    set: (form: object) => setSchedule(desk.desk, form, SCHEDULING),
    look: () => runDueExports(desk.desk, desk.folder),
    folderOf,
    exportsIn: (name = "daily") =>
      existsSync(folderOf(name))
        ? readdirSync(folderOf(name))
            .filter((each) => each !== MARK)
            .sort()
        : [],
  };
}
