/** Text as stored: no NUL, no half surrogate pair, no blank ends, line breaks as LF. */
export const cleanText = (text: string): string =>
  text
    .replaceAll("\0", "")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .replaceAll("\r\n", "\n")
    .trim();
