import type { Tempo } from "@/domain/tempo/tempo";
import { tempoSentenceOf, usualWordsOf } from "@/domain/tempo/tempo-words";

/** The incidents of the last 7 days against the usual number, in the words of a tile. */
export function IncidentWords({ incidents }: { incidents: Tempo }) {
  const { week, usual } = incidents;
  if (!usual && week === 0) return <span>no incident recorded</span>;
  return (
    <span title={tempoSentenceOf(incidents)}>
      <span className="text-ink-1">{week} in 7 days</span>
      {usual === null ? "; usual " : ", usually "}
      {usualWordsOf(incidents)}
    </span>
  );
}
