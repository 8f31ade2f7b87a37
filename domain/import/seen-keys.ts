import { fingerprintOf } from "../digest";

const FIRST_SLOTS = 1 << 12;
/** Above this share of full slots, lookups get slow. */
const FULLEST = 0.6;

/**
 * The keys of a file seen so far.
 * Units: 8 bytes a slot: about 27 MB at most for a million keys.
 * Shape: open addressing over 64 bits of each key's SHA-256. Among a million keys, the chance of a collision is 1 in 36
 *        million.
 */
export class SeenKeys {
  #slots = new BigUint64Array(FIRST_SLOTS);
  #count = 0;

  /** Adds a key; returns whether it had been seen before. */
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

/** Adds a fingerprint; false when it was there. */
function put(slots: BigUint64Array, fingerprint: bigint): boolean {
  let slot = Number(fingerprint & BigInt(slots.length - 1));
  while (slots[slot] !== 0n) {
    if (slots[slot] === fingerprint) return false;
    slot = (slot + 1) % slots.length;
  }
  slots[slot] = fingerprint;
  return true;
}
