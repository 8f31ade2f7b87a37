type Values<R> = { -readonly [K in keyof R]: Awaited<R[K]> };

/**
 * Readings of one view that go on at once, so that they do not wait for each other's way to a reader and back.
 * Errors: what the first of them throws, once all have ended: nothing is read of a view after its end.
 */
export async function readTogether<R extends unknown[]>(...readings: R): Promise<Values<R>> {
  const settled = await Promise.allSettled(readings);
  const failed = settled.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as Values<R>;
}
