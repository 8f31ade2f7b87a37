import { base64DigestOf, textDigestOf } from "@/domain/digest";
import { Markup } from "./markup";
import { seenPartsOf } from "./seen-parts";

/**
 * The script with which a page checks itself, without a connection: it computes the digests of the parts that the browser
 * has, as `seenPartsOf` does, and the signature over them.
 * Source: Web Cryptography, Ed25519; docs/proofs.md.
 */
const SCRIPT = String.raw`
addEventListener("DOMContentLoaded", async () => {
  const check = document.getElementById("check");
  const say = (result, text) => {
    const block = check.closest(".check") ?? check;
    check.dataset.result = result;
    check.textContent = text;
    if (result === "unconfirmed") document.querySelector("body > footer").after(block);
    else if (result !== "valid") document.body.prepend(block);
  };
  const seen = (node) => [
    node.localName,
    Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : child.nodeType === 1 ? seen(child) : child.nodeName)),
  ];
  const seenOf = (node) => (node.nodeType === 3 ? node.data : node.nodeType === 1 ? seen(node) : node.nodeName);
  const inside = (node) => [...node.childNodes].filter((each) => each.nodeType !== 3 || !/^[\t\n\f\r ]*$/.test(each.data));
  const isProof = ({ localName, id }) => (localName === "script" && id === "parts") || (localName === "template" && id === "signature");
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const bytesOf = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const sha256 = async (text) => hex(await crypto.subtle.digest("SHA-256", typeof text === "string" ? new TextEncoder().encode(text) : text));
  try {
    const page = document.documentElement;
    const main = [...document.body.children].find((each) => each.localName === "main");
    const parts = inside(document.body).filter((each) => !isProof(each)).flatMap((each) => (each === main ? inside(main) : [each]));
    const frame = [document.compatMode, ...[page, document.body, main].map((each) => seen(each).slice(0, 2))];
    const now = await Promise.all([seen(document.head), frame, ...parts.map(seenOf)].map((each) => sha256(JSON.stringify(each))));
    const list = document.getElementById("parts").textContent;
    const signed = JSON.parse(list);
    const names = signed.filter(([, digest], place) => digest !== now[place]).map(([name]) => name);
    if (now.length > signed.length) names.push("something that was put in");
    if (names.length > 0) return say("altered", "Altered since it was signed: " + names.join(", ") + ".");
    const text = document.getElementById("signature")?.content.textContent;
    if (!text) return say("unsigned", "This copy has no signature.");
    const fields = text.split(":");
    const statement = "watchfloor page 1\n" + (await sha256(list)) + "\n" + fields.slice(0, 5).join(":") + "\n";
    const raw = bytesOf(fields[1] ?? "");
    let key;
    try {
      key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    } catch {
      return say("unable", "Nothing looks altered, but this browser cannot check the signature. Use: npm run verify -- FILE");
    }
    if (!(await crypto.subtle.verify("Ed25519", key, bytesOf(fields[5] ?? ""), new TextEncoder().encode(statement))))
      return say("altered", "Altered since it was signed: the signature.");
    const fingerprint = (await sha256(raw)).slice(0, 32);
    const grouped = fingerprint.match(/.{4}/g).join(" ");
    say("unconfirmed", "As it was signed, by a key that you have not confirmed: " + grouped + ". ");
    const label = document.createElement("label");
    const field = document.createElement("input");
    field.size = 40;
    label.append("The fingerprint that the desk told you by telephone or in person: ", field);
    check.append(label);
    field.addEventListener("input", () => {
      const typed = field.value.toLowerCase().replace(/[^0-9a-f]/g, "");
      if (typed === fingerprint) say("valid", "Valid: as it was signed, by the key that you confirmed: " + grouped + ".");
    });
  } catch {
    say("unable", "This browser cannot check this page. Use: npm run verify -- FILE");
  }
});
`;

const STYLE = `
.check { max-width: 1120px; margin-inline: auto; padding: 8px 24px 24px; font-size: 12px; color: var(--ink-2); }
.check b { color: var(--ink-1); }
.check [data-result] { color: var(--ink-1); font-weight: 600; display: block; }
.check [data-result="altered"] { color: var(--level-5); font-size: 19px; }
.check label { display: block; font-weight: 400; }
.check input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); padding: 2px 6px; max-width: 100%; }
.check:not(:has([data-result])) { animation: late 1.5s; }
@keyframes late { from, to { max-height: 0; padding-block: 0; overflow: hidden; visibility: hidden; } }
@media print { .check { display: none; } }
`;

/**
 * What a page that checks itself has: in its policy, in its head, and before everything else, where nothing has to run for
 * it to be seen. Its script moves a good result to the foot: it has a moment for that, in which nothing on the page moves.
 */
export const SELF_CHECK = {
  policy: `; script-src 'sha256-${base64DigestOf(SCRIPT)}'`,
  style: STYLE,
  script: new Markup(`<script>${SCRIPT}</script>\n`),
  place:
    new Markup(`<div class="check"><output id="check">Not checked: scripts are off, or the check itself was altered.</output> A page that checks itself finds damage and careless changes. Whoever changes it with care can change this check too: to be sure, run <code>npm run verify -- FILE</code>, or follow docs/proofs.md.</div>
`),
};

const [OPEN, CLOSE, END] = [
  '<script type="application/json" id="parts">',
  "</script>\n",
  "</body>\n</html>\n",
];

/** The page with the digests of its parts, which its script compares. */
export function withParts(page: string): string {
  const list = JSON.stringify(seenPartsOf(page)).replaceAll("<", "\\u003c");
  return `${page.slice(0, -END.length)}${OPEN}${list}${CLOSE}${END}`;
}

/** The list of parts in a page, and the page without it; null for one that does not check itself. */
function partsIn(page: string): { list: string; rest: string } | null {
  const from = page.lastIndexOf(OPEN);
  const to = page.indexOf(CLOSE, from);
  if (from < 0 || to < 0) return null;
  return {
    list: page.slice(from + OPEN.length, to),
    rest: page.slice(0, from) + page.slice(to + CLOSE.length),
  };
}

/** The digest of what a page that checks itself shows; null for any other. */
export function shownDigestOf(page: string): string | null {
  const parts = partsIn(page);
  return parts && textDigestOf(parts.list);
}

/** The names of the parts of a page that are not as it lists them. */
export function alteredPartsOf(page: string): string[] {
  const parts = partsIn(page);
  if (!parts) return [];
  try {
    const now = seenPartsOf(parts.rest);
    const listed = JSON.parse(parts.list) as [string, string][];
    const altered = listed.filter(([, digest], place) => digest !== now[place]?.[1]).map(([name]) => name);
    return now.length > listed.length ? [...altered, "something that was put in"] : altered;
  } catch {
    return ["the markup of the page"];
  }
}
