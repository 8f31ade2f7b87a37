import type { Tempo } from "@/domain/tempo/tempo";
import { usualWordsOf } from "@/domain/tempo/tempo-words";

/** Pixels of one line of words. */
const WORD = 15;

/** `scale` is pixels per incident. */
type Props = { height: number; scale: number; usual: Tempo | null; unusualFrom: number | null };

/** What the two lines mean, each at its height, never one over the other. */
export function TempoScale({ height, scale, usual, unusualFrom }: Props) {
  const low = Math.max(0, (usual?.usual ?? 0) * scale - WORD / 2);
  const high = Math.max(low + WORD, (unusualFrom ?? 0) * scale - WORD / 2);
  return (
    <div className="relative w-24 shrink-0 text-right text-xs leading-[15px] text-ink-2" style={{ height }}>
      {usual && (
        <>
          <span className="absolute right-0 whitespace-nowrap" style={{ bottom: high }}>
            unusual from {unusualFrom}
          </span>
          <span className="absolute right-0 whitespace-nowrap text-accent" style={{ bottom: low }}>
            usual {usualWordsOf(usual)}
          </span>
        </>
      )}
    </div>
  );
}
