import { visible } from "@/domain/input/visible-text";
import type { FoundState, Hit, HitGroup, TextPart } from "@/domain/search/search";
import { When } from "../incident/when";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";

/** Hits of a kind that are seen without asking for more. */
const SHOWN_AT_ONCE = 6;

type Props = { group: HitGroup };

/** The hits of one kind. */
export const HitGroupSection = ({ group: { kind, title, hits, isMore, lookedBackToAt } }: Props) => (
  <section aria-labelledby={`found-${kind}`}>
    <h2
      className="mb-1.5 flex scroll-mt-16 items-baseline gap-2 text-[16px] font-semibold"
      id={`found-${kind}`}
    >
      {title}
      <span className="text-[13.5px] font-normal text-ink-2">
        {isMore ? `the first ${hits.length}` : hits.length}
      </span>
    </h2>
    {hits.length > 0 && (
      <Card className="px-4 py-0">
        <Hits hits={hits.slice(0, SHOWN_AT_ONCE)} />
        {hits.length > SHOWN_AT_ONCE && (
          <details className="border-t border-line">
            <summary className="py-2 text-ink-2">Show {hits.length - SHOWN_AT_ONCE} more</summary>
            <Hits hits={hits.slice(SHOWN_AT_ONCE)} />
          </details>
        )}
      </Card>
    )}
    {lookedBackToAt !== null && (
      <p className="mt-1 text-ink-2">
        There are so many matches that the search went back only to what was recorded at{" "}
        <Instant at={lookedBackToAt} />
        {hits.length === 0 && ", and none of them belongs to the time of this page"}. There may be others: add
        a word to find them.
      </p>
    )}
  </section>
);

const Hits = ({ hits }: { hits: readonly Hit[] }) => (
  <ol className="divide-y divide-line">
    {hits.map((hit) => (
      <Found hit={hit} key={`${hit.href} ${hit.recordedAt} ${hit.state}`} />
    ))}
  </ol>
);

const Found = ({ hit }: { hit: Hit }) => (
  <li className="py-2.5">
    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
      <TimeLink
        className={`link min-w-0 break-words text-[15px] font-semibold leading-6 ${hit.state === "standing" ? "" : "line-through decoration-ink-3"}`}
        href={hit.href}
      >
        <MarkedText parts={hit.name} />
      </TimeLink>
      <FoundStateMark state={hit.state} />
    </p>
    {hit.snippet.length > 0 && (
      <p className="break-words">
        <MarkedText parts={hit.snippet} />
      </p>
    )}
    <p className="flex flex-wrap gap-x-3 text-ink-2">
      <HitTime hit={hit} />
      {[hit.about, hit.place].filter(Boolean).map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  </li>
);

function HitTime({ hit: { effectiveAt, untilAt, precision } }: { hit: Hit }) {
  if (effectiveAt === null) return null;
  if (precision === null) return <Instant at={effectiveAt} />;
  return (
    <span>
      <When incident={{ precision, effectiveAt, untilAt }} />
    </span>
  );
}

/** Text with the matching words in bold and underlined. */
function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  let place = 0;
  const marked = parts.map(({ text, isMatch }) => {
    place += text.length;
    return isMatch ? (
      <mark
        className="bg-transparent font-semibold text-inherit underline decoration-accent decoration-2"
        key={place}
      >
        {visible(text)}
      </mark>
    ) : (
      visible(text)
    );
  });
  return <bdi>{marked}</bdi>;
}

const STATE_WORDS = {
  replaced: "↺ replaced since",
  retired: "◌ retired",
  merged: "⇢ merged",
  retracted: "✕ retracted",
} as const;

/** The state of a hit in words; empty when it is current. */
const FoundStateMark = ({ state }: { state: FoundState }) =>
  state === "standing" ? null : (
    <span className="whitespace-nowrap font-semibold text-ink-2">{STATE_WORDS[state]}</span>
  );
