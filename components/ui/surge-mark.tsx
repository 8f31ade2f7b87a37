import { surgeMarkOf, tempoSentenceOf } from "@/domain/tempo/tempo-words";

type Props = { tempo: Parameters<typeof surgeMarkOf>[0] };

/** Says that incidents are unusual, by words and a sign of rising bars; nothing when they are not. No level's colour. */
export function SurgeMark({ tempo }: Props) {
  const words = surgeMarkOf(tempo);
  if (words === null) return null;
  return (
    <span
      className="inline-flex items-center gap-1.5 rounded-sm border border-ink-1 bg-card px-1.5 text-xs font-semibold leading-[18px] tracking-tight text-ink-1"
      data-surge
      title={`${tempoSentenceOf(tempo)} The level may deserve a review.`}
    >
      <svg aria-hidden="true" className="shrink-0 fill-current" height="9" viewBox="0 0 10 9" width="10">
        <path d="M0 9V6h2.4v3zM3.8 9V4h2.4v5zM7.6 9V0H10v9z" />
      </svg>
      {words}
    </span>
  );
}
