import type { HelpSection } from "./section";

const LISTS = (
  <>
    <p>
      Indicators, incidents, reports, sources, the watch log and imports are lists that work alike. The whole
      state of a list is in its address: send the address, and the other person sees the same list.
    </p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        <b>Search and filters.</b> Type in the search field, or choose under “Filters” and press “Apply”. Each
        filter in use is a chip above the list; press it to remove it, or “Show all” for every one.
      </li>
      <li>
        <b>Order.</b> Press the head of a column to sort by it, and again to reverse.
      </li>
      <li>
        <b>Columns.</b> Under “Columns” you show and hide them; “Show the usual columns” brings the first ones
        back.
      </li>
      <li>
        <b>Saved views.</b> Under “Views” you keep filters, order and columns under a name, in this browser.
      </li>
      <li>
        <b>Rows.</b> <kbd>j</kbd> and <kbd>k</kbd> go from row to row, Enter opens one beside the list, Esc
        closes it. A click on a row does the same; “Open page” leads to its own page.
      </li>
      <li>
        <b>Export.</b> “Export” saves exactly what is filtered, all pages of it, as CSV, JSON or XLSX.
      </li>
      <li>
        <b>Pages.</b> “Next page” continues where this page ends, also while new rows come in. The foot of the
        list says how many rows match.
      </li>
    </ul>
  </>
);

export const LIST_SECTION: HelpSection = { id: "lists", title: "Lists", body: LISTS };
