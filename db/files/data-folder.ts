import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { DEFAULTS } from "@/domain/setting-defaults";

/** The data folder that the environment names. The comment tells the bundler not to look for it among the sources. */
export const dataFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_DATA || DEFAULTS.WATCHFLOOR_DATA);

/** The file that marks a folder as a desk's: if its database is gone, a new one never replaces it. */
export const markerOf = (folder: string): string => join(resolve(folder), "desk.json");

/** The files of a desk, below its data folder. */
export const filesOf = (folder: string) => {
  const database = join(resolve(folder), "watchfloor.db");
  return {
    database,
    marker: markerOf(folder),
    /** Held by the server that has the desk. */
    lock: join(resolve(folder), "serving.lock"),
    /** Shared by programs that work on the desk beside its server. */
    workLock: join(resolve(folder), "working.lock"),
    /** Held by whoever writes a backup. */
    backupLock: join(resolve(folder), "backing-up.lock"),
    /** Held by whoever stores or undoes an import. */
    importLock: join(resolve(folder), "importing.lock"),
    /** Where backups go by default. */
    backups: join(resolve(folder), "backups"),
    /** Where scheduled exports go by default. */
    exports: join(resolve(folder), "exports"),
    /** The folders of its exercises, each named after one. */
    exercises: join(resolve(folder), "exercises"),
    /** The file of the rows that an import refused. */
    refusedRowsOf: (importId: string) => join(resolve(folder), "imports", `${importId}-refused.csv`),
    beside: [`${database}-wal`, `${database}-shm`],
  };
};

/** The folder is the owner's choice: the comments tell the bundler not to look for it among the sources. */
export const isThere = (file: string): boolean => existsSync(/* turbopackIgnore: true */ file);
/** Whether a file exists and is not empty. */
export const hasContent = (file: string) =>
  isThere(file) && statSync(/* turbopackIgnore: true */ file).size > 0;

/** Whether a folder holds a desk, or once did. */
export const holdsDesk = (folder: string): boolean => {
  const { database, marker } = filesOf(folder);
  return hasContent(database) || isThere(marker);
};
