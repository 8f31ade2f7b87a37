import { parseMoveDraft } from "@/domain/definition/definition-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { addVersion, type Book, type Definition, readUnchanged, refusalOfRetired } from "../definitions";
import { change, type Desk } from "../desk";

/**
 * Moves a category or an indicator one place up or down among those that are not retired.
 * Errors: refusals by field; unknown id; already first or last; a conflict when someone else saved meanwhile.
 */
export async function moveDefinition<D extends Definition>(
  desk: Desk,
  book: Book<D>,
  raw: unknown,
): Promise<Outcome<D>> {
  const draft = parseMoveDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx): Promise<Outcome<D>> => {
    const moved = await readUnchanged(tx, book, draft.value);
    if (!moved.ok) return moved;
    const retired = refusalOfRetired(book, moved.value);
    if (retired) return retired;
    const shown = (await book.readSiblings(tx, moved.value)).filter((sibling) => !sibling.isRetired);
    const place = shown.findIndex((sibling) => sibling.id === moved.value.id);
    const other = shown[place + (draft.value.direction === "up" ? -1 : 1)];
    if (!other)
      return refuse(
        `This ${book.noun} is ${draft.value.direction === "up" ? "first" : "last"} already`,
        "direction",
      );
    const to = (position: number) => ({ position, change: "moved" }) as const;
    await addVersion(tx, desk, book, other, to(moved.value.position));
    return accept(await addVersion(tx, desk, book, moved.value, to(other.position)));
  });
}
