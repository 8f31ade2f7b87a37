import { fromWire } from "@/domain/time/wire";
import { askedNow } from "../ui/desk-address";
import { noteAnswer, noteFailure } from "./staleness";

/** What the server said when it refused to answer. */
class AnswerRefused extends Error {}

/** Reads an answer of the desk. The browser keeps the last one with its ETag, so an unchanged answer is not sent again. */
export async function fetchWire<T>(url: string): Promise<T> {
  try {
    const answer = fromWire<T>(await fetchText(url));
    noteAnswer(url, Date.now());
    return answer;
  } catch (error) {
    noteFailure(url);
    throw error;
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(askedNow(url), { cache: "no-cache" });
  if (!response.ok) throw new AnswerRefused(`The desk answered ${response.status}`);
  return response.text();
}
