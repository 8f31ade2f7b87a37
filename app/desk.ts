import { cookies } from "next/headers";
import { atDesk, deskBase } from "@/components/ui/desk-address";
import { chosenHome, holdDesk } from "@/db/chosen-home";
import { actingAs, type Desk } from "@/db/desk";
import { keepingClock } from "@/db/files/clock-anchor";
import { dataFolder } from "@/db/files/data-folder";
import { EMPTY_DESK, type Seed } from "@/db/seed/empty";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { deskForRequests } from "./_response/current-response";
import { onePerProcess } from "./_upkeep/one-per-process";

/** What a browser keeps for the desk of an exercise has a name of its own, and is sent to its addresses only. */
const OWN = deskBase().replaceAll("/", "-");
export const COOKIE_PATH = atDesk("/");
/** Who is on watch in this browser. */
export const WATCH_COOKIE = `watchfloor-on-watch${OWN}`;
/** How this browser shows the board. */
export const BOARD_COOKIE = `watchfloor-board${OWN}`;
/** The format in which this browser exported last. */
export const EXPORT_COOKIE = `watchfloor-export${OWN}`;
/** The theme of this browser: `light` or `dark`; System without it. */
export const THEME_COOKIE = "watchfloor-theme";
/** What this browser's last form has stored (app/_forms/submit-form.ts). */
export const SAVED_COOKIE = `watchfloor-saved${OWN}`;
/** The review round that this browser goes through, as `domain/review/review-round.ts` writes it. */
export const REVIEW_COOKIE = `watchfloor-review${OWN}`;
/** How long a browser keeps them, in seconds. */
export const YEAR_S = 31_536_000;

const kept = onePerProcess("desk", (): { desk?: Promise<Desk> } => ({}));

/** The desk of the data folder; a folder without one gets the example desk, or an empty one on request. */
export function openedDesk(): Promise<Desk> {
  kept.desk ??= openOrCreate(dataFolder());
  return kept.desk;
}

/** The folder is held until the process ends, so that no other process serves, creates or restores the desk. */
async function openOrCreate(folder: string): Promise<Desk> {
  holdDesk(folder);
  return deskForRequests(keepingClock(folder, await chosenHome(folder).serve(newDesk())));
}

const newDesk = (): Seed => (process.env.WATCHFLOOR_EMPTY === "1" ? EMPTY_DESK : JANUARY_2020);

/** The desk, acting as whoever is on watch in the requesting browser. */
export async function desk(): Promise<Desk> {
  const actor = (await cookies()).get(WATCH_COOKIE)?.value ?? "";
  return actingAs(await openedDesk(), actor);
}
