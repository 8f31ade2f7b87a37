import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import postcss from "postcss";
import tailwindcss from "tailwindcss";
import { expect, test } from "vitest";
import { THEME_COOKIE } from "@/app/desk";
import { REFUSAL_POLICY, refusalPage } from "@/scripts/server/refusal-page";

const styleOf = (page: string) => /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";

test.each([
  [400, "Bad address"],
  [404, "Page not found"],
  [413, "Too large"],
  [503, "Not available right now"],
  [418, "Request refused"],
])("a page refused with %i is titled “%s”, says what is wrong, and links to the board", (status, title) => {
  const page = refusalPage(status, "Too <long>. Shorten it.");
  expect(page).toContain(`<h1>${title}</h1><p>Too &lt;long&gt;. Shorten it.</p>`);
  expect(page).toContain('<a href="/">Go to the board</a>');
});

test("an invalid form is not called an invalid address", () => {
  expect(refusalPage(400, "Broken.", { method: "POST" })).toContain("<h1>The form could not be read</h1>");
});

test("the policy allows exactly the style of the page", () => {
  const hash = createHash("sha256")
    .update(styleOf(refusalPage(404, "Gone.")))
    .digest("base64");
  expect(REFUSAL_POLICY).toBe(`default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'`);
});

test("a saved theme overrides the system's, and nothing else of a cookie reaches the page", () => {
  for (const theme of ["light", "dark"])
    expect(refusalPage(404, "Gone.", { cookies: `a=b; ${THEME_COOKIE}=${theme}` })).toContain(
      `<html lang="en" data-theme="${theme}">`,
    );
  for (const cookies of [
    undefined,
    `${THEME_COOKIE}=neon`,
    `${THEME_COOKIE}=dark">`,
    `x${THEME_COOKIE}=dark`,
  ])
    expect(refusalPage(404, "Gone.", { cookies })).toContain('<html lang="en">');
});

test("the colours are those of every other page, in both themes", async () => {
  const file = "app/globals.css";
  const sheet = await postcss([tailwindcss()]).process(readFileSync(file, "utf8"), { from: file });
  const style = styleOf(refusalPage(404, "Gone."));
  for (const theme of ["light", "dark"]) {
    const [, tokens = ""] =
      new RegExp(`:root(?:\\[[^{]*)? ?\\{([^}]*color-scheme: ${theme};[^}]*)\\}`).exec(sheet.css) ?? [];
    const [, used = ""] = new RegExp(`\\{(color-scheme:${theme};[^}]*)\\}`).exec(style) ?? [];
    const colours = used.split(";").slice(1);
    expect(colours.length).toBeGreaterThan(5);
    for (const colour of colours) expect(tokens).toContain(`${colour.replace(":", ": ")};`);
  }
});
