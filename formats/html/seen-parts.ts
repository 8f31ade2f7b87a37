import { textDigestOf } from "@/domain/digest";

/** An element as a browser has it: its name, its attributes and what is in it. */
type Seen = [name: string, attributes: Record<string, string>, children: (string | Seen)[]];

const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta"]);
const TOKEN =
  /<!doctype html>|<\/([a-zA-Z][\w-]*)>|<(style|script|template)((?:\s[^>]*)?)>([\s\S]*?)<\/\2>|<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

const plain = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, plain(value)]));

/**
 * A page of `markup` as a browser parses it.
 * Errors: throws for what `markup` never writes: comments, unquoted attributes, elements that are not closed.
 */
function seenIn(html: string): Seen {
  const root: Seen = ["", {}, []];
  const open: Seen[] = [root];
  let read = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (match.index !== read) break;
    read += match[0].length;
    const [, closed, raw, rawAttributes = "", rawText = "", name, attributes = "", isClosed, text] = match;
    const around = open.at(-1);
    if (!around || (closed && around[0] !== closed)) break;
    if (closed) open.pop();
    else if (raw) around[2].push([raw, attributesOf(rawAttributes), rawText === "" ? [] : [rawText]]);
    else if (text) around[2].push(plain(text));
    else if (name) {
      const element: Seen = [name, attributesOf(attributes), []];
      around[2].push(element);
      if (!isClosed && !VOID.has(name)) open.push(element);
    }
  }
  if (read !== html.length || open.length !== 1)
    throw new Error(`This is no page of ours, at character ${read}: ${html.slice(read, read + 60)}`);
  return root;
}

const isElement = (each: string | Seen): each is Seen => typeof each !== "string";
const isBlank = (each: string | Seen) => !isElement(each) && /^[\t\n\f\r ]*$/.test(each);
const childOf = ([, , children]: Seen, name: string): Seen =>
  children.filter(isElement).find((each) => each[0] === name) ?? [name, {}, []];

const textIn = (each: string | Seen): string => (isElement(each) ? each[2].map(textIn).join("") : each);
const headingIn = ([name, , children]: Seen): Seen | undefined =>
  children.filter(isElement).find(([child]) => /^h[12]$/.test(child)) ??
  (name === "header" ? children.filter(isElement).map(headingIn).find(Boolean) : undefined);

/** What a part is called: by its heading, else by its kind. */
function nameOf(part: string | Seen): string {
  if (!isElement(part)) return "text between the parts";
  const heading = headingIn(part);
  const [first] = heading?.[0] === "h2" ? heading[2].filter(isElement) : [];
  const named = first?.[0] === "bdi" ? first : heading;
  return named ? textIn(named).trim() : part[0];
}

/** What carries the proof itself, shows nothing, and is not part of what it proves. */
const isProof = ([name, { id }]: Seen): boolean =>
  (name === "script" && id === "parts") || (name === "template" && id === "signature");

/**
 * The parts of a page that a browser shows, each with its digest; the script in the page computes the same.
 * Shape: the head, the elements around the parts, then every child of the body and of main in order.
 */
export function seenPartsOf(html: string): [name: string, digest: string][] {
  // A browser ends every line with a line feed, and shows half of a pair of surrogates as U+FFFD.
  const page = childOf(seenIn(Buffer.from(html.replace(/\r\n?/g, "\n")).toString()), "html");
  const [head, body] = [childOf(page, "head"), childOf(page, "body")];
  const main = childOf(body, "main");
  const inside = (element: Seen) => element[2].filter((each) => !isBlank(each));
  const parts = inside(body)
    .filter((each) => !isElement(each) || !isProof(each))
    .flatMap((each) => (each === main ? inside(main) : [each]));
  const frame = ["CSS1Compat", ...[page, body, main].map(([name, attributes]) => [name, attributes])];
  return [
    ["head", digestOf(head)],
    ["page", digestOf(frame)],
    ...parts.map((part): [string, string] => [nameOf(part), digestOf(part)]),
  ];
}

const digestOf = (seen: unknown) => textDigestOf(JSON.stringify(seen));
