type Place = { line: number; column: number };

/**
 * The position of a JSON syntax error: the first character that no continuation could make valid, with lines and
 * columns from 1. For a truncated text, its end.
 * Cost: about 20 parses of the text. Engines report the position only sometimes, so it is found by bisection.
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

/**
 * Whether a text is a prefix of valid JSON.
 * Source: V8 reports the end of input, or a position there.
 */
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
