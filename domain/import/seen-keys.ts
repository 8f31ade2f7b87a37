import { fingerprintOf } from "../digest";

const FIRST_SLOTS = 1 << 12;
/** Beyond this share of full slots, finding one takes long. */
const FULLEST = 0.6;

/**
 * Which keys of a file were seen already.
 * Units:  8 bytes a slot: about 27 MB at most for a million keys.
 * Shape:  open addressing over 64 bits of each key's SHA-256. Two different keys of a million are taken for one with a
 *         chance of 1 in 36 million.
 */
export class SeenKeys {
  #slots = new BigUint64Array(FIRST_SLOTS);
  #count = 0;

  /** Notes a key, and answers whether it had been seen before. */
  hasSeen(key: string): boolean {
    if (this.#count >= this.#slots.length * FULLEST) this.#grow();
    const isNew = put(this.#slots, fingerprintOf(key));
    if (isNew) this.#count++;
    return !isNew;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (const fingerprint of this.#slots) if (fingerprint !== 0n) put(larger, fingerprint);
    this.#slots = larger;
  }
}

/** Puts a fingerprint into its slot; false when it was there. */
function put(slots: BigUint64Array, fingerprint: bigint): boolean {
  let slot = Number(fingerprint & BigInt(slots.length - 1));
  while (slots[slot] !== 0n) {
    if (slots[slot] === fingerprint) return false;
    slot = (slot + 1) % slots.length;
  }
  slots[slot] = fingerprint;
  return true;
}
