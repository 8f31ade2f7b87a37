import { atDesk } from "../ui/desk-address";
import { Typed } from "../ui/typed";
import type { Choice, ChoiceGroup } from "./actions";

/** The id of the option at a place, counted through all groups. */
export const choiceId = (at: number) => `palette-choice-${at}`;

type Props = { groups: ChoiceGroup[]; chosen: number; onChoose(choice: Choice): void };

/** What can be chosen, in groups; the one that Enter leads to stands out by a bar and its ground. */
export function ChoiceList({ groups, chosen, onChoose }: Props) {
  let next = 0;
  return (
    <div
      aria-label="Choices"
      className="min-h-0 overflow-y-auto p-2"
      id="palette-choices"
      role="listbox"
      tabIndex={-1}
    >
      {groups.map(({ title, choices }) => (
        <fieldset aria-label={title} className="mb-2 min-w-0" key={title}>
          <p aria-hidden="true" className="px-2 py-1 text-xs font-semibold text-ink-2">
            {title}
          </p>
          {choices.map((choice) => {
            const { name, note, href } = choice;
            const at = next++;
            return (
              <a
                aria-selected={at === chosen}
                className="block break-words rounded-none border-l-2 border-transparent px-2 py-1.5 leading-5 hover:bg-page aria-selected:border-accent aria-selected:bg-page aria-selected:font-semibold"
                href={atDesk(href)}
                id={choiceId(at)}
                key={`${name} ${href}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onChoose(choice);
                }}
                role="option"
                tabIndex={-1}
              >
                <Typed>{name}</Typed>
                {note && (
                  <span className="block truncate font-normal text-ink-2">
                    <Typed>{note}</Typed>
                  </span>
                )}
              </a>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
