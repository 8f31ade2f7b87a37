import { wordsOfName } from "@/domain/count-words";
import { atDesk } from "../ui/desk-address";
import type { FormState } from "./form-state";
import { ProblemList } from "./problem-list";

type Props = { state: FormState; formId: string; ref: React.Ref<HTMLDivElement> };

/** What became of a form that did not go through: why, and what can be done. */
export function FormRefusal({ state, formId, ref }: Props) {
  return (
    <div
      className="rounded-md border-l-4 border-level-5 bg-page px-4 py-3"
      ref={ref}
      role="alert"
      tabIndex={-1}
    >
      <p className="font-semibold">{fateOf(state)}</p>
      <ProblemList formId={formId} problems={state.problems} typed={state.typed} />
      {state.storedHref && (
        <p className="mt-2">
          <a className="link" href={atDesk(state.storedHref)} rel="noopener" target="_blank">
            Open what was stored, in a new tab
          </a>
        </p>
      )}
      {state.newer && (
        <>
          <p className="mt-2">
            {state.newer.isRetracted
              ? `Retracted by ${state.newer.by}.`
              : `Saved by ${state.newer.by}. Compare, then send again to replace it.`}
          </p>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 text-ink-2">
            {Object.entries(state.newer.texts)
              .filter(
                ([name, value]) =>
                  name === "level" || (state.typed[name] !== undefined && state.typed[name] !== value),
              )
              .map(([name, value]) => (
                <div className="contents" key={name}>
                  <dt>{wordsOfName(name)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </div>
  );
}

function fateOf({ newer, isUnknown, storedHref }: FormState): string {
  if (storedHref) return "What you sent first was stored; your changes since were not. Your text is kept.";
  if (isUnknown) return "We lost contact before the answer came. Your text is kept.";
  return `${newer ? "Someone else saved first. " : ""}Nothing was stored yet; your text is kept.`;
}
