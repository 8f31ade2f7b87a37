import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { Link } from "../ui/link";

/** What one click on the board, or on a category, exports. */
export const BoardExportWords = ({ at, category }: { at: Instants | null; category?: string }) => (
  <>
    {category ? `${category} and its indicators` : "The whole board"}
    {at ? " of these two times" : " as it is now"}. The desk keeps no copy, so the file has no number.{" "}
    <Link className="link" href={withInstants("/snapshot", at)}>
      Take a snapshot
    </Link>{" "}
    to number it, or to choose what goes in.
  </>
);
