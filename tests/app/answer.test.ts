import { expect, onTestFinished, test } from "vitest";
import { answerCommand, answerRefusal } from "@/app/answer";
import { addCategory } from "@/db/commands/add-category";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import type { Desk } from "@/db/desk";
import type { Category } from "@/domain/definition/category";
import { refuse } from "@/domain/outcome";
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

test.each([
  ["full", 507],
  ["busy", 503],
  ["unavailable", 503],
] as const)(
  "a database that is %s is answered with %i, the reason and when to ask again",
  async (kind, status) => {
    const answer = answerRefusal(refuse("Make room.", "", kind));
    expect(answer.status).toBe(status);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({ problems: [{ field: "", message: "Make room." }] });
  },
);

test("a refusal of what was sent names no time to send it again", () => {
  expect(answerRefusal(refuse("Say who is on watch")).headers.get("retry-after")).toBeNull();
});
