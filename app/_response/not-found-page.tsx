import NotFound from "../not-found";
import { setPageStatus } from "./page-status";

/**
 * The page for a missing subject, answered with 404. Next's own `notFound` sends an empty page that only scripts fill,
 * because it aborts the current rendering.
 */
export function NotFoundPage({ title }: { title?: string }) {
  setPageStatus(404);
  return (
    <>
      {title && <title>{`${title} · Watchfloor`}</title>}
      <NotFound />
    </>
  );
}
