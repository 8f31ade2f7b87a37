import { accept, type Outcome, type Problem } from "../outcome";

/** Characters that are not text: NUL, and lone surrogates. */
const NOT_TEXT = /[\0\p{Cs}]/u;

/** Deepest nesting accepted; no form or document goes deeper than 4. */
const DEEPEST = 32;

/**
 * Input whose texts can all be stored as they are.
 * Errors: refuses each field with NUL or a lone surrogate in its name or value, and input nested deeper than anything
 *         that a desk stores.
 */
export function acceptText<T>(sent: T): Outcome<T> {
  const problems: Problem[] = [];
  const waiting: { field: string; value: unknown; depth: number }[] = [{ field: "", value: sent, depth: 0 }];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { field, value, depth } = each;
    if (typeof value === "string" && NOT_TEXT.test(value)) problems.push(noText(field));
    if (typeof value !== "object" || value === null) continue;
    if (depth === DEEPEST)
      return refusedFor([{ field, message: "This is nested too deeply. Send fewer levels." }]);
    for (const [name, inner] of Object.entries(value)) {
      const path = field === "" ? name : `${field}.${name}`;
      if (NOT_TEXT.test(name)) problems.push(noText(field));
      else waiting.push({ field: path, value: inner, depth: depth + 1 });
    }
  }
  return problems.length === 0 ? accept(sent) : refusedFor(problems.reverse());
}

const noText = (field: string): Problem => ({
  field,
  message:
    "This holds characters that are not text (NUL, or half of an emoji). Delete them and send it again.",
});

const refusedFor = (problems: Problem[]) => ({ ok: false, kind: "invalid", problems }) as const;
