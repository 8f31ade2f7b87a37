import { levelMoveWordsOf } from "@/domain/alert-level";
import { dayWordsOf } from "@/domain/time/time";
import type { LevelMove } from "@/domain/trend/level-moves";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { PlainCard } from "../ui/plain-card";
import { Typed } from "../ui/typed";

/** Moves that are seen without asking for more. */
const SHOWN_AT_ONCE = 3;

/** When the level of a category moved in the range of its trend, by which indicator, and why. */
export const MoveList = ({ moves }: { moves: readonly LevelMove[] }) => (
  <PlainCard aria-labelledby="moves" className="p-4">
    <h2 className="text-[15px] font-semibold" id="moves">
      Level changes
    </h2>
    {moves.length === 0 && <p className="mt-2 text-ink-2">The level did not change in this range.</p>}
    <Moves moves={moves.slice(0, SHOWN_AT_ONCE)} />
    {moves.length > SHOWN_AT_ONCE && (
      <details>
        <summary className="py-2 text-ink-2">Show {moves.length - SHOWN_AT_ONCE} more</summary>
        <Moves moves={moves.slice(SHOWN_AT_ONCE)} />
      </details>
    )}
  </PlainCard>
);

const Moves = ({ moves }: { moves: readonly LevelMove[] }) => (
  <ol className="divide-y divide-line">
    {moves.map((move) => (
      <li
        className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 py-2 [overflow-wrap:anywhere]"
        key={`${move.day} ${move.before} ${move.after}`}
      >
        <LevelMark level={move.after} />
        <div className="min-w-0">
          <p>
            <b className="inline-block first-letter:uppercase">{levelMoveWordsOf(move.before, move.after)}</b>{" "}
            <span className="text-ink-2">
              {move.movedAt === null ? dayWordsOf(move.day) : <Instant at={move.movedAt} />}
            </span>
          </p>
          {move.indicatorId !== null && move.name && (
            <TimeLink
              className="hover:underline"
              href={`/indicators/${encodeURIComponent(move.indicatorId)}`}
            >
              <Typed>{move.name}</Typed>
            </TimeLink>
          )}
          {move.reason && (
            <p className="line-clamp-2 text-ink-2">
              <Typed>{move.reason}</Typed>
              {move.movedBy && (
                <>
                  {" "}
                  <Typed>{`(${move.movedBy})`}</Typed>
                </>
              )}
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);
