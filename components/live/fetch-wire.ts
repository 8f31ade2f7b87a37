import { fromWire } from "@/domain/wire";

/** What the server said when it refused to answer. */
export class AnswerRefused extends Error {}

/** Reads an answer of the desk. The browser keeps the last one with its ETag, so an unchanged answer is not sent again. */
export async function fetchWire<T>(url: string): Promise<T> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new AnswerRefused(`The desk answered ${response.status}`);
  contact.at = Date.now();
  return fromWire<T>(await response.text());
}

/** When the desk last answered this page, on the reader's own clock. */
export const contact = { at: 0 };
