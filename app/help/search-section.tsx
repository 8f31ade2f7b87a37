import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const SEARCH = (
  <>
    <p>
      <Link className="link" href="/search">
        Search
      </Link>{" "}
      looks for words in categories, indicators, incidents, reports, sources, judgements and the log of the
      watches. Every word has to be there, whatever its case and accents; of the last one its beginning is
      enough. What fits best comes first, a name before a text. What was corrected, retracted or merged is
      found too: it is struck through, says so, and comes after what stands. On a page of the past nothing is
      found that the desk learned later.
    </p>
    <p>
      <b>Ctrl K</b> (Cmd K on a Mac), or “Ctrl K” in the head of every page, opens the palette: type some
      letters of a page, an action, an indicator or anything that was written down, choose with the arrow
      keys, go with Enter, leave with Esc.
    </p>
  </>
);

export const SEARCH_SECTION: HelpSection = { id: "search", title: "Finding things", body: SEARCH };
