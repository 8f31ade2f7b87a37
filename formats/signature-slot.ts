/**
 * Where the signature over a file's own bytes is in the file.
 * Shape:  `put` gives the signed file, and `take` the unsigned bytes and the signature of a signed one; null for a file
 *         without a signature in exactly this place. `take(put(file, signature))` gives both back.
 *         A signature is at most 900 characters of `A-Z a-z 0-9 . _ : + / = -`.
 */
export type SignatureSlot = {
  /** What it is in the file, such as `member “signature”`. */
  place: string;
  put(file: Uint8Array, signature: string): Uint8Array;
  take(file: Uint8Array): { file: Uint8Array; signature: string } | null;
};

const SIGNATURE = /^[\w.:+/=-]{1,900}$/;

/** The same bytes, not copied. */
const bufferOf = (file: Uint8Array) => Buffer.from(file.buffer, file.byteOffset, file.byteLength);

/** Errors: throws for a signature that a file could not carry. */
function checked(signature: string): string {
  if (!SIGNATURE.test(signature)) throw new Error(`This cannot be a signature: ${signature.slice(0, 80)}`);
  return signature;
}

/** The slot from how a signature is put in and found; what is found must be what would be put in, to the byte. */
const slotOf = (place: string, put: SignatureSlot["put"], found: SignatureSlot["take"]): SignatureSlot => ({
  place,
  put: (file, signature) => put(file, checked(signature)),
  take(file) {
    const parts = found(file);
    if (!parts || !SIGNATURE.test(parts.signature)) return null;
    return Buffer.from(put(parts.file, parts.signature)).equals(file) ? parts : null;
  },
});

/** Between what every file of a format ends with and what is before it, wrapped in `open` and `close`. */
export function slotBefore(end: string, open: string, close: string, place: string): SignatureSlot {
  const tail = Buffer.from(end);
  const opening = Buffer.from(open);
  const closing = Buffer.from(close);
  return slotOf(
    place,
    (file, signature) => {
      const at = file.length - tail.length;
      return Buffer.concat([file.subarray(0, at), opening, Buffer.from(signature), closing, tail]);
    },
    (file) => {
      const bytes = bufferOf(file);
      const to = bytes.length - tail.length - closing.length;
      const from = bytes.lastIndexOf(opening, to);
      if (from < 0) return null;
      return {
        file: Buffer.concat([bytes.subarray(0, from), tail]),
        signature: bytes
          .subarray(from + opening.length, Math.max(from + opening.length, to))
          .toString("latin1"),
      };
    },
  );
}

/** The end of a ZIP file without a comment, in bytes. Source: PKWARE APPNOTE, 4.3.16. */
const ZIP_END = 22;

/** The comment of a ZIP file. */
export const ZIP_COMMENT: SignatureSlot = slotOf(
  "comment of the ZIP file",
  (file, signature) => {
    const signed = Buffer.concat([file, Buffer.from(signature)]);
    signed.writeUInt16LE(signature.length, file.length - 2);
    return signed;
  },
  (file) => {
    const bytes = bufferOf(file);
    const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
    if (end < 0 || bytes.length <= end + ZIP_END) return null;
    const unsigned = Buffer.from(bytes.subarray(0, end + ZIP_END));
    unsigned.writeUInt16LE(0, unsigned.length - 2);
    return { file: unsigned, signature: bytes.subarray(end + ZIP_END).toString("latin1") };
  },
);

/** The last chunk of every PNG file, in bytes. Source: PNG (third edition), 11.2.5. */
const PNG_END = 12;
const KEYWORD = "Watchfloor-Signature\0";

/** A text chunk before the end of a PNG file. */
export const PNG_TEXT: SignatureSlot = slotOf(
  "text chunk “Watchfloor-Signature”",
  (file, signature) => {
    const body = Buffer.from(`tEXt${KEYWORD}${signature}`, "latin1");
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(body.length - 4, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(body), body.length + 4);
    const at = file.length - PNG_END;
    return Buffer.concat([file.subarray(0, at), chunk, file.subarray(at)]);
  },
  (file) => {
    const bytes = bufferOf(file);
    const from = bytes.lastIndexOf(`tEXt${KEYWORD}`, undefined, "latin1") - 4;
    if (from < 0) return null;
    const to = bytes.length - PNG_END;
    return {
      file: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
      signature: bytes.subarray(from + 8 + KEYWORD.length, Math.max(from, to - 4)).toString("latin1"),
    };
  },
);

/** The check of a chunk. Source: PNG (third edition), annex D; `zlib.crc32` is missing in Node 20.12. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
