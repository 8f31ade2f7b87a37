import { request } from "node:http";
import { ASSESSMENTS, JSON_TYPE, type RawRequest, REFUSED, sent } from "./refused-requests";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, readBoard, test } from "./watch-floor";

type Answer = { status: number; text: string; problems: { field: string; message: string }[] };

/** Asks with exactly these headers: what a browser would not let a page do, a hostile program does. */
function ask(
  { address }: ServedDesk,
  { method = "POST", path, headers = {}, body }: RawRequest,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${address}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => {
        text += part.toString();
      });
      answer.on("end", () => {
        const values: { problems?: Answer["problems"] } = text.startsWith("{") ? JSON.parse(text) : {};
        resolve({ status: answer.statusCode ?? 0, text, problems: values.problems ?? [] });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

for (const { what, status, field, requestOf } of REFUSED)
  test(`${what} is refused with ${status}${field ? ` naming ${field}` : ""}, and nothing is stored`, async ({
    desk,
  }) => {
    const { id } = await indicatorAt(desk, "cyber-insider", 3);
    const { revision } = await readBoard(desk);
    const answer = await ask(desk, requestOf(id));
    expect(answer.status).toBe(status);
    if (requestOf(id).path.startsWith("/api")) {
      expect(answer.problems).toHaveLength(1);
      expect(answer.problems[0]?.message).not.toBe("");
    } else expect(answer.text).toMatch(/<h1>.+<\/h1><p>.+<\/p>/);
    if (field !== undefined) expect(answer.problems[0]?.field).toBe(field);
    expect((await readBoard(desk)).revision).toBe(revision);
  });

test("another content type from this desk's own origin is refused with 415", async ({ desk }) => {
  const { id } = await indicatorAt(desk, "cyber-insider", 3);
  const { revision } = await readBoard(desk);
  const { status } = await ask(
    desk,
    sent({ indicatorId: id }, { "content-type": "text/plain", origin: desk.address }),
  );
  expect(status).toBe(415);
  expect((await readBoard(desk)).revision).toBe(revision);
});

for (const path of [ASSESSMENTS, "/api/look", "/indicators/nobody"])
  test(`a chunked body without a length is refused with 411 at ${path}`, async ({ desk }) => {
    const headers = { ...JSON_TYPE, origin: desk.address, "transfer-encoding": "chunked" };
    const answer = await ask(desk, { path, headers, body: "x".repeat(1_100_000) });
    expect(answer.status).toBe(411);
    if (path.startsWith("/api")) expect(answer.problems).toMatchObject([{ field: "" }]);
  });

for (const [body, status] of [
  ["null", 422],
  ["5", 422],
  ["[]", 422],
  ["{", 400],
  ['{"export":5}', 422],
] as const)
  test(`a choice of ${body} is refused with ${status}`, async ({ desk }) => {
    expect(await ask(desk, { path: "/api/look", headers: JSON_TYPE, body })).toMatchObject({
      status,
      problems: [{ message: expect.stringMatching(/./) }],
    });
  });

for (const path of [
  "/api/indicators/nobody",
  "/api/categories/nobody/trend",
  "/api/categories/nobody/incidents",
  "/api/categories/nobody/trend?effectiveAt=080134ZJAN20",
  "/api/snapshot?format=json&number=9999",
  "/categories/nobody",
  "/categories/nobody/edit",
  "/categories/nobody/indicators/new",
  "/indicators/nobody",
  "/indicators/nobody/edit",
  "/assessments/nobody/correct",
  "/assessments/nobody/retract",
  "/snapshot/9999",
  "/api/nobody",
  "/_next/image?url=%2Fapi%2Fboard&w=640&q=75",
])
  test(`${path} answers 404`, async ({ desk }) => {
    expect((await ask(desk, { method: "GET", path })).status).toBe(404);
  });

for (const path of [
  "/api/trends?days=0",
  "/api/trends?days=many",
  "/api/trends?effectiveAt=yesterday",
  "/api/categories/drones/trend?knownAt=010000ZJAN40",
  "/api/snapshot?format=docx",
  "/api/snapshot?number=one",
  "/api/incidents?after=nowhere",
  "/api/reports?after=nowhere",
  "/api/log?after=nowhere",
  "/api/incidents?sort=nothing",
  "/api/incidents/export?format=pdf",
])
  test(`${path} is refused with 422`, async ({ desk }) => {
    expect((await ask(desk, { method: "GET", path })).status).toBe(422);
  });

for (const [path, first] of [
  ["/incidents?after=nowhere&place=Baghdad", "/incidents?place=Baghdad"],
  ["/reports?after=nowhere", "/reports"],
  ["/log?after=nowhere&text=Taji", "/log?text=Taji"],
  ["/watch?skip=nowhere", "/watch"],
] as const)
  test(`${path} says that the link is broken, and links to the first page`, async ({ desk, page }) => {
    expect((await page.goto(`${desk.address}${path}`))?.status()).toBe(422);
    const notice = page
      .getByRole("alert")
      .filter({ hasText: "The link to this page of the list is broken." });
    await expect(notice.getByRole("link", { name: "Go to the first page" })).toHaveAttribute("href", first);
  });
