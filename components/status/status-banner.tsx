import { Link } from "../ui/link";

/** Shown on every page while a check has failed, with a link to it. */
export const StatusBanner = () => (
  <aside
    aria-label="Desk status"
    className="no-print border-b-2 border-level-5 bg-card px-4 py-1.5 text-[15px] leading-6 sm:px-6"
  >
    <b>This desk has a problem.</b>{" "}
    <Link className="link" href="/status">
      See status and what to do
    </Link>
  </aside>
);
