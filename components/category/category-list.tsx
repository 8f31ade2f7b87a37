import { countOf } from "@/domain/count-words";
import type { Category } from "@/domain/definition/category";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { MoveButtons } from "../form/move-buttons";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { SignFirstNotice } from "../form/sign-first-notice";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Actions = { move: FormAction; restore: FormAction };

/** All categories: those on the board in its order, then those taken off it. */
export function CategoryList({
  categories,
  actions,
  onWatch,
}: {
  categories: Category[];
  actions: Actions;
  onWatch: string;
}) {
  const shown = categories.filter((c) => !c.isRetired);
  const retired = categories.filter((c) => c.isRetired);
  return (
    <>
      <Card className="p-0">
        <ol className="divide-y divide-line">
          {shown.map((category, i) => (
            <li
              className="flex items-center gap-x-2 gap-y-1.5 px-4 py-3 max-sm:flex-wrap sm:gap-x-4"
              key={category.id}
            >
              <div className="min-w-0 grow leading-5 [overflow-wrap:anywhere] max-sm:basis-full">
                <Link className="font-semibold hover:underline" href={`/categories/${category.id}`}>
                  <Typed>{category.name}</Typed>
                </Link>
                <p>
                  <Typed>{category.question}</Typed>
                </p>
                <p className="text-[13.5px] text-ink-2">
                  <Typed>{category.scope}</Typed> · within {countOf(category.horizonDays, "day")}
                </p>
              </div>
              <MoveButtons
                action={actions.move}
                isFirst={i === 0}
                isLast={i === shown.length - 1}
                onWatch={onWatch}
                subject={category}
              />
              <Link className="button" href={`/categories/${category.id}/edit`}>
                Edit
                <span className="sr-only">
                  {" "}
                  <Typed>{category.name}</Typed>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </Card>
      {onWatch === "" && <SignFirstNotice />}
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="space-y-3">
          <h2 className="font-semibold" id="retired">
            Retired categories
          </h2>
          {retired.map((category) => (
            <Card key={category.id}>
              <details>
                <summary>
                  <Typed>{category.name}</Typed>{" "}
                  <span className="text-ink-2">
                    by <Typed>{category.recordedBy}</Typed>: <Typed>{category.reason}</Typed>
                  </span>
                </summary>
                <div className="mt-3">
                  <ActionForm
                    action={actions.restore}
                    label={`Bring back ${category.name}`}
                    submit="Bring back"
                  >
                    <input name="id" type="hidden" value={category.id} />
                    <SeenField name="version" value={category.version} />
                    <TextField label="Reason" maxLength={TEXT_LIMITS.line} name="reason" />
                    <OnWatchField isAside onWatch={onWatch} />
                  </ActionForm>
                </div>
              </details>
            </Card>
          ))}
        </section>
      )}
    </>
  );
}
