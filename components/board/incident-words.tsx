import type { Tempo } from "@/domain/tempo/tempo";
import { tempoSentenceOf, usualWordsOf, weekWordsOf } from "@/domain/tempo/tempo-words";

/** The incidents of the last 7 days against the usual number, in the words of a tile. */
export function IncidentWords({ incidents }: { incidents: Tempo }) {
  const { usual } = incidents;
  return (
    <span title={tempoSentenceOf(incidents)}>
      <span className="text-ink-1">{weekWordsOf(incidents)}</span>
      {usual === null ? "" : `, usually ${usualWordsOf(incidents)}`}
    </span>
  );
}
