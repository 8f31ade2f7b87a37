/** Opens the desk before the first request is answered. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { openFloor } = await import("./app/floor");
  await openFloor();
}
