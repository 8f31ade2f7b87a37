import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { deskForRequests, forEverybody } from "@/app/_response/current-response";
import type { Desk } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import { deskInAFolder } from "../../desk-in-a-folder";

const answering = new AsyncLocalStorage<ServedAnswer>();
globalThis.watchfloor = { answering };
afterAll(() => {
  globalThis.watchfloor = undefined;
});

const anAnswer = (): ServedAnswer => new ServerResponse(new IncomingMessage(new Socket()));

test("reads for a client who has left are not started, and shared ones are", async () => {
  const served = deskForRequests((await deskInAFolder()).desk);
  const answer = anAnswer();
  await answering.run(answer, async () => {
    expect((await served.store.read(readTail)).revision).toBeGreaterThan(0);
    answer.emit("close");
    await expect(served.store.read(readTail)).rejects.toMatchObject({ name: "AbortError" });
    const forAll = forEverybody(() => served.store.read(readTail));
    expect((await forAll).revision).toBeGreaterThan(0);
  });
  expect((await served.store.read(readTail)).revision).toBeGreaterThan(0);
});

test("an answer knows that its read was abandoned, and the error is passed on", async () => {
  const { desk } = await deskInAFolder();
  const busy: Desk = deskForRequests({
    ...desk,
    store: { ...desk.store, read: () => Promise.reject(new DeskOverloaded(OVERLOAD.tooLong, 9)) },
  });
  const answer = anAnswer();
  await answering.run(answer, () =>
    expect(busy.store.read(readTail)).rejects.toMatchObject({ digest: "desk-overloaded" }),
  );
  expect(answer.refused).toEqual({ status: 503, retryAfterS: 9, message: OVERLOAD.tooLong });
});
