import { surgeMarkOf, tempoSentenceOf } from "@/domain/tempo/tempo-words";

type Props = { tempo: Parameters<typeof surgeMarkOf>[0] };

/**
 * Marks unusual incidents, in a frame and in words; nothing when they are not. Never in a level's colour. It is one line
 * high: how unusual they are is left out where it has no room, such as in a narrow tile.
 */
export function SurgeMark({ tempo }: Props) {
  const words = surgeMarkOf(tempo);
  if (words === null) return null;
  const [name, rest] = words.split(": ");
  return (
    <span
      className="inline-flex h-5 max-w-full flex-wrap overflow-hidden rounded-sm border border-ink-1 bg-card px-1 text-xs leading-[18px] tracking-tight text-ink-1"
      data-surge
      title={`${tempoSentenceOf(tempo)} The level may deserve a review.`}
    >
      <b>{name}</b>
      <span>: {rest}</span>
    </span>
  );
}
