import { setRefusedStatus } from "./app/_response/page-status";

/** Opens the desk before the first request is answered. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { openResponseCache: openFloor } = await import("./app/_response/response-cache");
  await openFloor();
}

/** Database errors are answered as refusals. */
export const onRequestError = (error: unknown): void => setRefusedStatus(error);
