const FIRST_PICTURE = 0x2400;
const PICTURE_OF_DELETE = "\u2421";

/**
 * Text for display: control characters, which could hide or reorder it, become Unicode control pictures, and
 * bidirectional controls become U+FFFD. Tabs and line breaks stay.
 */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    if (/[\t\n\r]/.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(FIRST_PICTURE + code);
    return code === 0x7f ? PICTURE_OF_DELETE : "\uFFFD";
  });

/** The same on one line. */
export const oneLine = (text: string): string => visible(text).replace(/[\t\r\n\u2028\u2029]+/g, " ");
