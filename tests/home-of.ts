import type { Home } from "@/db/home";
import type { Place } from "@/db/postgres/connection";
import { inDatabase } from "@/db/postgres/in-database";
import { inFolder } from "@/db/sqlite/in-folder";

/** Where the desk of a test is, on whichever engine. */
export const homeOf = ({ folder, place }: { folder: string; place?: Place | undefined }): Home =>
  place ? inDatabase(place, folder) : inFolder(folder);
