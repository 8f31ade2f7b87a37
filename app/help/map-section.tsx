import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const MAP = (
  <>
    <p>
      The{" "}
      <Link className="link" href="/map">
        map
      </Link>{" "}
      shows where incidents of the chosen range happened and where indicators are watched. Each incident has
      the shape and colour of its category, with a circle around it as wide as its position is uncertain; an
      outline means that the accuracy is unknown. A number stands for several near each other, in a ring of
      their categories; clicking it zooms in on them. A dashed edge marks what is known to a country or a sea
      only, which is shaded as a whole.
    </p>
    <p>
      Drag the map, turn the wheel, pinch or double-click; with the keyboard, arrow keys move it, + and −
      zoom. The list beside it follows, and so does the address, which you can share. Point at a mark to read
      what it is, click it to open it; point at a row of the list to see where it is.
    </p>
    <p>
      A position in a form is typed as degrees (33.30, 44.39), as degrees and minutes or seconds (33°18′N
      44°23′E, 331800N 0442324E) or in MGRS (38S MB 4324 8463), picked on a map, or filled in with a place
      that the desk knows: type “green” as the place and choose the Green Zone.
    </p>
    <p>
      Land, borders and country names are those of Natural Earth, towns those of GeoNames (CC BY 4.0), all
      kept on this machine. Borders that both sides claim are dashed, and the desk takes no position on them;
      the outlines of seas are approximate.
    </p>
  </>
);

export const MAP_SECTION: HelpSection = { id: "map", title: "The map", body: MAP };
