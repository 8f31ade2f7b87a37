import NotFound from "../not-found";
import { setPageStatus } from "./page-status";

/**
 * The screen of a page whose subject is not on the desk, answered with 404. Next's own `notFound` sends an empty page
 * that only scripts fill, because it ends the rendering that is under way.
 */
export function NotThere({ title }: { title?: string }) {
  setPageStatus(404);
  return (
    <>
      {title && <title>{`${title} · Watchfloor`}</title>}
      <NotFound />
    </>
  );
}
