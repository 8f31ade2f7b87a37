import type { Desk } from "@/db/desk";
import type { Instant, Instants } from "@/domain/time/time";
import { instantsOf } from "../_as-of/as-of-params";
import { openedDesk } from "../desk";
import { answerRefusal, answerUnknown } from "./api-response";
import { answerValue } from "./etag";
import { answerOnce, type Question } from "./response-cache";

/** Reads the answer at the two times, or at the present without them. */
type Read<T> = (desk: Desk, at?: Instants) => Promise<T | undefined>;

/**
 * The answer at the two times that a request asks for: that of the present lies ready for all who ask, and
 * `holdsUntil` says until when; a past one is read for this request alone.
 * Errors: a refusal of the times, and 404 naming the question's noun when `read` finds nothing.
 */
export async function answerAt<T extends object>(
  request: Request,
  question: Question,
  read: Read<T>,
  holdsUntil: (value: T) => Instant,
): Promise<Response> {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) {
    const then = await read(await openedDesk(), at.value);
    return then ? answerValue(request, then) : answerUnknown(question.noun);
  }
  return answerOnce(request, question, async (desk) => {
    const value = await read(desk);
    return value && { value, holdsUntil: holdsUntil(value) };
  });
}
