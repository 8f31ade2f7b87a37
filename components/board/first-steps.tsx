import { levelWordsOf } from "@/domain/alert-level";
import type { Board } from "@/domain/board/board";
import { Link } from "../ui/link";
import { PlainCard } from "../ui/plain-card";
import { Typed } from "../ui/typed";

type Step = { name: string; about: string; isDone: boolean; links: { name: string; href: string }[] };

/** What takes a new desk to its first level, in order; done is what the desk already has. */
function stepsOf({ categories }: Board, onWatch: string): Step[] {
  const indicators = categories.flatMap((category) => category.indicators);
  return [
    {
      name: "Start your watch",
      about: "Your name or role signs everything you record.",
      isDone: onWatch !== "",
      links: [{ name: "Start watch", href: "/watch" }],
    },
    {
      name: "Add an indicator",
      about: "One sign that you can observe, in the category that it warns of.",
      isDone: indicators.length > 0,
      links:
        categories.length === 0
          ? [{ name: "Add category", href: "/categories/new" }]
          : categories.map(({ id, name }) => ({ name, href: `/categories/${id}/indicators/new` })),
    },
    {
      name: "Set its level",
      about: `From ${levelWordsOf(1)} to ${levelWordsOf(5)}, with your rationale. The board then shows it.`,
      isDone: false,
      links: indicators.map(({ id, name }) => ({ name, href: `/indicators/${id}#set` })),
    },
  ];
}

const MOST_LINKS = 6;

/** From a new desk to its first level, in three steps; what else it can be filled with stands below. */
export function FirstSteps({ board, onWatch }: { board: Board; onWatch: string }) {
  const steps = stepsOf(board, onWatch);
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <PlainCard aria-labelledby="first-steps" className="p-5">
      <h2 className="text-[17px] font-semibold leading-6" id="first-steps">
        Set your first level
      </h2>
      <p className="text-ink-2">Three steps, about two minutes.</p>
      <ol className="mt-4 grid gap-3 lg:grid-cols-3">
        {steps.map((step, i) => (
          <li
            aria-current={i === next ? "step" : undefined}
            className={`rounded-md border p-4 ${i === next ? "border-2 border-accent" : "border-line"}`}
            key={step.name}
          >
            <h3 className="flex items-center gap-2 text-[15px] font-semibold">
              <span
                className={`inline-flex size-6 shrink-0 items-center justify-center rounded-full text-xs ${step.isDone ? "bg-ink-1 text-card" : "border border-ink-3"}`}
              >
                {step.isDone ? <span aria-hidden="true">✓</span> : i + 1}
              </span>
              {step.name}
              {step.isDone && <span className="text-xs font-normal text-ink-2">Done</span>}
            </h3>
            <p className="mt-1 text-ink-2">{step.about}</p>
            <p className="mt-3 flex flex-wrap gap-2">
              {i === next &&
                step.links.slice(0, MOST_LINKS).map(({ name, href }) => (
                  <Link
                    className={step.links.length === 1 ? "button button-main" : "button"}
                    href={href}
                    key={href}
                  >
                    <span className="line-clamp-1 text-left [overflow-wrap:anywhere]">
                      <Typed>{name}</Typed>
                    </span>
                  </Link>
                ))}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-ink-2">
        Already have incidents?{" "}
        <Link className="link whitespace-nowrap" href="/import">
          Import a file
        </Link>{" "}
        or{" "}
        <Link className="link whitespace-nowrap" href="/incidents/new">
          record an incident
        </Link>
        . The{" "}
        <Link className="link" href="/help">
          help
        </Link>{" "}
        explains categories, indicators and levels.
      </p>
    </PlainCard>
  );
}
