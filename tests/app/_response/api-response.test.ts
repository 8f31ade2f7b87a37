import { expect, onTestFinished, test } from "vitest";
import { commandResponse, refusalResponse } from "@/app/_response/api-response";
import { onePerProcess } from "@/app/_upkeep/one-per-process";
import { addCategory } from "@/db/commands/add-category";
import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/definition/category";
import type { Category } from "@/domain/definition/category";
import { type Problem, refuse } from "@/domain/outcome";
import { deskInAFolder } from "../../desk-in-a-folder";
import { categoryForm } from "../../drafts";

const kept = onePerProcess("desk", (): { desk?: Promise<Desk> } => ({}));

/** Sends a category to a new desk, with a header as it comes off the wire: one character per byte. */
async function sent(header: string, changes: Record<string, unknown> = {}) {
  const { desk } = await deskInAFolder();
  kept.desk = Promise.resolve(desk);
  onTestFinished(() => {
    delete kept.desk;
  });
  const headers = { "content-type": "application/json", "watchfloor-actor": header };
  return answered(desk, headers, JSON.stringify(categoryForm(changes)));
}

async function answered(desk: Desk, headers: Record<string, string>, body: BodyInit) {
  const request = new Request("http://127.0.0.1/api/categories", { method: "POST", headers, body });
  const response = await commandResponse(request, (acting, raw) => addCategory(acting, raw));
  const values = (await response.json()) as Category & { problems?: Problem[] };
  return { desk, status: response.status, category: values, problems: values.problems ?? [] };
}

test.each([
  ["in UTF-8", Buffer.from("Zoë", "utf8").toString("latin1")],
  ["in Latin-1, as browsers send it", "Zoë"],
])("the actor's name may have any letters, %s", async (_how, header) => {
  expect((await sent(header)).category.recordedBy).toBe("Zoë");
});

test("a header without a name is refused", async () => {
  expect((await sent("\u0085 ")).status).toBe(422);
});

test.each(["cut off \uD83D", "cut \u0000 off"])(
  "invalid text (%j) is refused at its field, and nothing is stored",
  async (scope) => {
    const { desk, status, problems } = await sent("Ada", { scope });
    expect({ status, problems }).toEqual({
      status: 422,
      problems: [{ field: "scope", message: expect.stringContaining("Delete them") }],
    });
    const categories = await desk.store.read(readCategories);
    expect(categories.filter((each) => each.scope.startsWith("cut"))).toEqual([]);
  },
);

test.each([
  ["no JSON", Buffer.from('{"name"')],
  ["no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
])("a body that is %s is refused with 400", async (_, body) => {
  const { desk } = await deskInAFolder();
  const { status, problems } = await answered(desk, { "content-type": "application/json" }, body);
  expect({ status, fields: problems.map(({ field }) => field) }).toEqual({ status: 400, fields: [""] });
});

test.each([
  ["full", 507],
  ["busy", 503],
  ["unavailable", 503],
] as const)(
  "a database that is %s is answered with %i, the reason and when to retry",
  async (kind, status) => {
    const answer = refusalResponse(refuse("Make room.", "", kind));
    expect(answer.status).toBe(status);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({ problems: [{ field: "", message: "Make room." }] });
  },
);

test("a refusal of the input has no time to retry", () => {
  expect(refusalResponse(refuse("Enter who is on watch")).headers.get("retry-after")).toBeNull();
});

test("a program that lost the answer repeats its request, and gets the same answer", async () => {
  const { desk } = await deskInAFolder();
  kept.desk = Promise.resolve(desk);
  onTestFinished(() => {
    delete kept.desk;
  });
  const send = async (changes: Record<string, unknown> = {}) => {
    const headers = {
      ...{ "content-type": "application/json", "watchfloor-actor": "Ada", "idempotency-key": "k" },
    };
    const body = JSON.stringify(categoryForm(changes));
    const request = new Request("http://127.0.0.1/api/categories", { method: "POST", headers, body });
    const response = await commandResponse(request, (acting, raw) => addCategory(acting, raw));
    return { status: response.status, body: await response.text() };
  };
  const first = await send();
  expect(first.status).toBe(201);
  expect(await send()).toEqual(first);
  const other = await send({ name: "Others" });
  expect(other.status).toBe(422);
  expect(other.body).toContain("Send a new request with a new key");
});
