import { cookies } from "next/headers";
import type { WrittenEntries } from "@/db/request-memory";
import { UNDO_HOLDS_MS } from "@/domain/changes/saved-change";
import { COOKIE_PATH, SAVED_COOKIE } from "../desk";

/** Has the next pages say what was saved, for as long as it can be undone. */
export async function noteSaved({ last, count }: WrittenEntries): Promise<void> {
  const kept = { httpOnly: true, sameSite: "lax", maxAge: UNDO_HOLDS_MS / 1000, path: COOKIE_PATH } as const;
  (await cookies()).set(SAVED_COOKIE, `${last}.${count}.${Date.now()}`, kept);
}

/** What was saved last, and for how many milliseconds more it is shown; undefined when nothing was, or long ago. */
export async function readSaved(): Promise<(WrittenEntries & { leftMs: number }) | undefined> {
  const text = (await cookies()).get(SAVED_COOKIE)?.value ?? "";
  const [last = 0, count = 0, at = 0] = text.split(".").map(Number);
  const leftMs = at + UNDO_HOLDS_MS - Date.now();
  return last > 0 && leftMs > 0 ? { last, count, leftMs } : undefined;
}
