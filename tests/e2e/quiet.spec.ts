import type { APIResponse } from "@playwright/test";
import { everyPath } from "./every-page";
import { expect, indicatorAt, recordLevel, takeWatch, test } from "./watch-floor";

test("every page forbids scripts without its own nonce, frames, and MIME sniffing", async ({ desk }) => {
  const nonces = new Set<string>();
  const paths = await everyPath(desk);
  for (const path of paths) {
    const answer = await fetch(`${desk.address}${path}`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/(default|script)-src [^;]*'unsafe-/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("x-powered-by")).toBeNull();
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag, path).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(paths.length);
});

test("readers of the board share none that is another's, each with its own nonce, and a change reaches all at once", async ({
  browser,
  desk,
}) => {
  test.setTimeout(60_000);
  const names = ["Quillfeather", "Zimmerwald"];
  const readers = await Promise.all(
    names.map(async (name, i) => {
      const context = await browser.newContext({ baseURL: desk.address });
      await takeWatch(context, desk, name);
      if (i === 0) await context.addCookies([{ name: "watchfloor-theme", value: "dark", url: desk.address }]);
      const read = async () => drawnOf(await context.request.get("/"));
      return { name, context, read };
    }),
  );
  const { id, level } = await indicatorAt(desk, "drones", 2);
  const rationale = "Both readers see this at once.";
  const pages = async () =>
    (await Promise.all([...readers, ...readers, ...readers].map(({ read }) => read()))).map((page, i) => {
      expect(page.html).toContain(`data-on-watch="${names[i % 2]}"`);
      expect(page.html).not.toContain(names[(i + 1) % 2]);
      expect(page.html.includes('data-theme="dark"')).toBe(i % 2 === 0);
      return page;
    });
  const before = await pages();
  await recordLevel(desk, id, level === 4 ? 3 : 4, rationale);
  const after = await pages();
  for (const { html } of before) expect(html).not.toContain(rationale);
  for (const { html } of after) expect(html).toContain(rationale);
  const nonces = [...before, ...after].map(({ nonce }) => nonce);
  expect(new Set(nonces).size).toBe(nonces.length);
  for (const { name, context } of readers) {
    const page = await context.newPage();
    await page.route(`${desk.address}/`, async (route) => {
      const response = await route.fetch();
      const { html, nonce } = await drawnOf(response);
      const scripts = ["", ...nonces, nonce].map((each, i) => `<script nonce="${each}">ran${i} = 1</script>`);
      await route.fulfill({ response, body: html.replace("</body>", `${scripts.join("")}</body>`) });
    });
    await page.goto("/");
    await expect(page.getByRole("banner")).toContainText(name);
    const ran = await page.evaluate(() => Object.keys(window).filter((key) => /^ran\d+$/.test(key)));
    expect(ran).toEqual([`ran${nonces.length + 1}`]);
    await context.close();
  }
});

async function drawnOf(answer: APIResponse) {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
  return { html: await answer.text(), nonce };
}
