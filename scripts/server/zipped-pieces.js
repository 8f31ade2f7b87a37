import zlib, { constants, deflateRawSync } from "node:zlib";

/** How far back deflate looks. Source: RFC 1951, section 2. */
const WINDOW = 32_768;
/** Head of a gzip file: deflate, no name, no time, from an unknown system. Source: RFC 1952, section 2.3. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** The polynomial of the check, its lowest power first. Source: RFC 1952, section 8. */
const POLYNOMIAL = 0xedb88320;
/** An empty last block. */
const END = Buffer.from([3, 0]);

/** Whether this Node can: from 20.15 on. */
export const zips = typeof zlib.crc32 === "function";

/** A weight of 0 means: not this. */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/**
 * Whether a reader takes an answer in gzip.
 * Source: RFC 9110, section 12.5.3.
 * @param {import("node:http").IncomingHttpHeaders} headers
 */
export const takesGzip = ({ "accept-encoding": encodings }) => GZIP.test(String(encodings ?? ""));

/**
 * The product of two polynomials, modulo that of the check.
 * @param {number} a
 * @param {number} b
 */
function productOf(a, b) {
  let product = 0;
  let shifted = b;
  for (let power = 31; power >= 0; power--) {
    if ((a >>> power) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return product >>> 0;
}

/** What a check is multiplied by when so many bytes follow. @param {number} length */
function shiftOf(length) {
  let shift = 0x80000000;
  let power = 0x00800000;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = productOf(shift, power);
    power = productOf(power, power);
  }
  return shift;
}

/**
 * A part of a text whose check is put together from those of its parts.
 * @typedef {{ check: number, shift: number }} Checked
 * @param {Buffer} part
 * @returns {Checked}
 */
const checkedOf = (part) => ({
  check: part.length > 0 ? zlib.crc32(part) : 0,
  shift: shiftOf(part.length),
});

/** @type {WeakMap<readonly Buffer[], Checked[]>} */
const checkedPieces = new WeakMap();

/**
 * The check of pieces with words between each two. Only the words are read: the pieces were once for all.
 * @param {readonly Buffer[]} pieces
 * @param {Buffer} words
 */
function checkOf(pieces, words) {
  const checked = checkedPieces.get(pieces) ?? pieces.map(checkedOf);
  checkedPieces.set(pieces, checked);
  return between(checked, checkedOf(words)).reduce(
    (sum, { check, shift }) => (productOf(shift, sum) ^ check) >>> 0,
    0,
  );
}

/**
 * Text compressed once, around words that another text of the same length takes the place of in every copy.
 * Shape: a piece refers to what comes before it, but never to the words: their place is filled with NUL, which no text
 *        here contains. Each ends at a full byte, so that blocks can follow which are stored as they are.
 * @param {readonly Buffer[]} pieces what is before, between and after the words
 * @param {number} wordsLength in bytes
 */
export function zippedAround(pieces, wordsLength) {
  const gap = Buffer.alloc(wordsLength);
  let before = Buffer.alloc(0);
  return pieces.map((piece) => {
    const dictionary = before.length > 0 ? { dictionary: before } : {};
    const zipped = deflateRawSync(piece, { ...dictionary, finishFlush: constants.Z_SYNC_FLUSH });
    before = Buffer.concat([before, piece, gap]).subarray(-WINDOW);
    return zipped;
  });
}

/**
 * A gzip file of the pieces with `words` between them, in parts.
 * Source: RFC 1951, section 3.2.4 (stored blocks); RFC 1952, section 2.3.1 (check and length).
 * @param {readonly Buffer[]} pieces
 * @param {readonly Buffer[]} zipped of `zippedAround`
 * @param {Buffer} words
 */
export function zippedWith(pieces, zipped, words) {
  const stored = Buffer.alloc(5 + words.length);
  stored.writeUInt16LE(words.length, 1);
  stored.writeUInt16LE(0xffff - words.length, 3);
  words.copy(stored, 5);
  const check = Buffer.alloc(8);
  check.writeUInt32LE(checkOf(pieces, words), 0);
  check.writeUInt32LE(lengthOf(between(pieces, words)), 4);
  return [HEAD, ...between(zipped, stored), END, check];
}

/** @param {readonly Buffer[]} parts */
const lengthOf = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/**
 * The parts with the same words between each two.
 * @template T
 * @param {readonly T[]} parts
 * @param {T} words
 * @returns {T[]}
 */
export const between = (parts, words) => parts.flatMap((part, i) => (i === 0 ? [part] : [words, part]));
