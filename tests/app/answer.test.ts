import { expect, onTestFinished, test } from "vitest";
import { answerCommand } from "@/app/answer";
import { addCategory } from "@/db/commands/add-category";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import type { Desk } from "@/db/desk";
import type { Category } from "@/domain/definition/category";
import { deskInAFolder } from "../desk-in-a-folder";
import { categoryForm } from "../drafts";

const kept = globalThis as typeof globalThis & { watchfloorDesk?: Promise<Desk> };

/** Sends a category to a new desk, with a header as it comes off the wire: one character per byte. */
async function sent(header: string, changes: Record<string, unknown> = {}) {
  const { desk } = await deskInAFolder();
  kept.watchfloorDesk = Promise.resolve(desk);
  onTestFinished(() => {
    delete kept.watchfloorDesk;
  });
  const headers = { "content-type": "application/json", "watchfloor-actor": header };
  const body = JSON.stringify(categoryForm(changes));
  const request = new Request("http://127.0.0.1/api/categories", { method: "POST", headers, body });
  const response = await answerCommand(request, (acting, raw) => addCategory(acting, raw));
  return { desk, status: response.status, category: (await response.json()) as Category };
}

test.each([
  ["in UTF-8", Buffer.from("Zoë", "utf8").toString("latin1")],
  ["in Latin-1, as browsers send it", "Zoë"],
])("who acts may be named with any letters, %s", async (_how, header) => {
  expect((await sent(header)).category.recordedBy).toBe("Zoë");
});

test("a header that names nobody is refused", async () => {
  expect((await sent("\u0085 ")).status).toBe(422);
});

test("half a character in a text does not keep the desk from taking snapshots", async () => {
  const { desk, category } = await sent("Ada", { scope: "cut off \uD83D" });
  expect(category.scope).toBe("cut off \uFFFD");
  expect(await takeSnapshot(desk, {})).toMatchObject({ ok: true });
});

test("a program whose answer was lost sends the same again, and gets the same answer", async () => {
  const { desk } = await deskInAFolder();
  kept.watchfloorDesk = Promise.resolve(desk);
  onTestFinished(() => {
    delete kept.watchfloorDesk;
  });
  const send = async (changes: Record<string, unknown> = {}) => {
    const headers = {
      ...{ "content-type": "application/json", "watchfloor-actor": "Ada", "idempotency-key": "k" },
    };
    const body = JSON.stringify(categoryForm(changes));
    const request = new Request("http://127.0.0.1/api/categories", { method: "POST", headers, body });
    const response = await answerCommand(request, (acting, raw) => addCategory(acting, raw));
    return { status: response.status, body: await response.text() };
  };
  const first = await send();
  expect(first.status).toBe(201);
  expect(await send()).toEqual(first);
  const other = await send({ name: "Others" });
  expect(other.status).toBe(422);
  expect(other.body).toContain("Send a new request with a new key");
});
