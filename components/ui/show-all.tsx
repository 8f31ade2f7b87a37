/** How many rows of what is `shortened` a phone shows at first; `globals.css` hides the others. */
const SHOWN_ON_A_PHONE = 5;

/** Shows the rest of a `shortened` table or list on a phone. It needs no script; wider screens and paper always show all. */
export const ShowAll = ({ count, noun }: { count: number; noun: string }) =>
  count <= SHOWN_ON_A_PHONE ? null : (
    <label className="no-print mt-2 flex w-fit items-center gap-2 py-1 text-accent sm:hidden">
      <input className="show-all accent-accent" type="checkbox" />
      Show all {count} {noun}
    </label>
  );
