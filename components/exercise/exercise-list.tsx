import type { ListedExercise } from "@/domain/exercise/exercise";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** The exercises that were opened from this desk: how to serve each, and what became of it. */
export function ExerciseList({ listed }: { listed: ListedExercise[] }) {
  if (listed.length === 0) return <p className="text-ink-2">No exercises yet. Open one below.</p>;
  return (
    <section aria-labelledby="exercises">
      <h2 className="mb-2 text-[16px] font-semibold" id="exercises">
        Exercises
      </h2>
      <ul className="space-y-3">
        {listed.map(({ id, name, fromAt, untilAt, slug, folder, nowAt }) => (
          <li key={id}>
            <Card>
              <p className="flex flex-wrap justify-between gap-x-6">
                <b>
                  <Typed>{name}</Typed>
                </b>
                <Link className="link" href={`/exercises/${slug}`}>
                  Compare with the real desk
                </Link>
              </p>
              <p className="text-ink-2">
                <Instant at={fromAt} /> to <Instant at={untilAt} />,{" "}
                {nowAt <= fromAt ? (
                  "not played yet."
                ) : (
                  <>
                    played until <Instant at={nowAt} />.
                  </>
                )}
              </p>
              <p className="mt-2">Serve it beside this desk, in a terminal of its own:</p>
              <pre className="mt-1 overflow-x-auto rounded-md bg-page px-3 py-2 text-[13.5px]" tabIndex={0}>
                <code>PORT=3001 WATCHFLOOR_DATA={quoted(folder)} npm start</code>
              </pre>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

const quoted = (folder: string) =>
  /^[\w./@+-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
