import { deskBase } from "../ui/desk-address";
import { forgetOtherBoard } from "./last-board";

/** Registers the worker with the page for a desk that does not answer; the live desk also forgets the board of another. */
export async function registerWorker(): Promise<void> {
  await navigator.serviceWorker
    .register("/service-worker.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (deskBase() === "") await forgetOtherBoard();
}
