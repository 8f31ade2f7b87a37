import { cookies } from "next/headers";
import { UNDO_HOLDS_MS } from "@/domain/changes/saved-change";

/** Which entry of the watch log this browser's last form has written, and when. */
const SAVED_COOKIE = "watchfloor-saved";

/** Has the next pages say what was saved, for as long as it can be undone. */
export async function noteSaved(entry: number): Promise<void> {
  const kept = { httpOnly: true, sameSite: "lax", maxAge: UNDO_HOLDS_MS / 1000, path: "/" } as const;
  (await cookies()).set(SAVED_COOKIE, `${entry}.${Date.now()}`, kept);
}

/** What was saved last, and for how many milliseconds more it is told; undefined when nothing was, or long ago. */
export async function savedBefore(): Promise<{ entry: number; leftMs: number } | undefined> {
  const [entry = 0, at = 0] = ((await cookies()).get(SAVED_COOKIE)?.value ?? "").split(".").map(Number);
  const leftMs = at + UNDO_HOLDS_MS - Date.now();
  return entry > 0 && leftMs > 0 ? { entry, leftMs } : undefined;
}
