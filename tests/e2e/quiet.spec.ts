import { everyPath } from "./every-page";
import { expect, test } from "./watch-floor";

// Playwright says so on every page when it blocks the worker.
test.use({ serviceWorkers: "allow" });

/** What Chromium says of a request that was under way when the page was left: the stream of news always is. */
const LEFT = "net::ERR_ABORTED";

test("no page logs an error, fails to load anything, or contacts another host", async ({ page, desk }) => {
  test.setTimeout(150_000);
  const complaints: string[] = [];
  let path = "";
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isAboutMissingPage(message.text()))
      complaints.push(`${path}: ${message.text()}`);
  });
  const isAboutMissingPage = (text: string) => path === "/no-such-page" && /status of 404/.test(text);
  page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    if (why !== LEFT) complaints.push(`${path}: ${request.url()} ${why}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${desk.address}/`)) complaints.push(`${path}: asked ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/no-such-page"))
      complaints.push(`${path}: ${response.url()} ${response.status()}`);
  });
  for (path of await everyPath(desk)) {
    await page.goto(path);
    await page.waitForTimeout(400);
  }
  expect(complaints).toEqual([]);
});

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
