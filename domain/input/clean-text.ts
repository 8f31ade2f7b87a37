/** Characters that are invisible on their own: blanks, controls, format characters, and marks without a letter. */
const INVISIBLE = String.raw`\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800`;
const VISIBLE = new RegExp(`[^${INVISIBLE}]`, "u");

/** Whether a text is invisible: such a text counts as empty everywhere. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/**
 * Text as stored: no NUL, no lone surrogate, trimmed, line breaks as LF, and empty when it is invisible.
 * Cost: tests before it replaces, because imports call it for every cell, and almost all texts are clean.
 */
export function cleanText(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "") : text;
  const paired = HALF_PAIR.test(whole) ? whole.replaceAll(/\p{Cs}/gu, "\uFFFD") : whole;
  if (isBlank(paired)) return "";
  return (paired.includes("\r\n") ? paired.replaceAll("\r\n", "\n") : paired).trim();
}

const HALF_PAIR = /\p{Cs}/u;
