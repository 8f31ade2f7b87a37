/** Opens the desk before the first request is answered, and takes up the imports that a stop interrupted. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { openFloor } = await import("./app/floor");
  await openFloor();
  const { openImportQueue } = await import("./app/_imports/served-queue");
  openImportQueue();
}
