import { surgeMarkOf, tempoSentenceOf } from "@/domain/tempo/tempo-words";

type Props = { tempo: Parameters<typeof surgeMarkOf>[0] };

/** Marks unusual incidents, in a frame and in words; nothing when they are not. Never in a level's colour. */
export function SurgeMark({ tempo }: Props) {
  const words = surgeMarkOf(tempo);
  if (words === null) return null;
  const [name, rest] = words.split(": ");
  return (
    <span
      className="inline-block rounded-sm border border-ink-1 bg-card px-1 text-xs leading-[18px] tracking-tight text-ink-1"
      data-surge
      title={`${tempoSentenceOf(tempo)} The level may deserve a review.`}
    >
      <b>{name}:</b> {rest}
    </span>
  );
}
