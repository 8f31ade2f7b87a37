type Place = { line: number; column: number };

/**
 * Where a text stops being JSON: the first character with which nothing that follows could save it, lines and columns
 * counted from 1. For a text that only ends too soon, its end.
 * Cost:   about 20 parses of the text. Engines say the place only sometimes, so it is searched for.
 */
export function placeOfSyntaxError(text: string): Place {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Whether a text is JSON, or the beginning of one. Source: V8 names the end of input, or a position there. */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(message)?.[1];
    return position === undefined ? /end of JSON input/.test(message) : Number(position) === beginning.length;
  }
}
