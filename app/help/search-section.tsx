import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const SEARCH = (
  <>
    <p>
      <Link className="link" href="/search">
        Search
      </Link>{" "}
      finds words in categories, indicators, incidents, reports, sources, judgements and the watch log. Every
      word has to match, whatever its case and accents; for the last one, the first letters are enough. The
      best matches come first, names before texts. What was corrected, retracted or merged is found too: it is
      struck through, says so, and comes after what is current. On a page of the past, nothing recorded later
      is found.
    </p>
    <p>
      <b>Ctrl K</b> (Cmd K on a Mac), or “Ctrl K” in the head of every page, opens the palette: type some
      letters of a page, an action, an indicator or any record, choose with the arrow keys, open it with
      Enter, close the palette with Esc.
    </p>
  </>
);

export const SEARCH_SECTION: HelpSection = { id: "search", title: "Finding things", body: SEARCH };
