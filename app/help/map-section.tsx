import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const MAP = (
  <>
    <p>
      The{" "}
      <Link className="link" href="/map">
        map
      </Link>{" "}
      shows where incidents of the chosen range happened and where indicators are watched. A dot is one
      incident, with a circle around it as wide as its position is uncertain; a number stands for several that
      lie near each other, and zooms in on them. An open dot means that the accuracy of its position is
      unknown; a dashed ring is known to a country or a sea only, and marks no point.
    </p>
    <p>
      “Everything” shows all of it; the regions, “Zoom in”, “Zoom out” and the four “Pan” links move the map.
      The table beside it has the same in words and links. Land and borders are those of Natural Earth, kept
      on this machine; borders that both sides claim are dashed, and the desk takes no position on them.
    </p>
  </>
);

export const MAP_SECTION: HelpSection = { id: "map", title: "The map", body: MAP };
