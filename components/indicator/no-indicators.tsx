import { Link } from "../ui/link";

/** What a desk without indicators says where they would be. */
export const NoIndicators = () => (
  <>
    No indicators yet.{" "}
    <Link className="link" href="/categories">
      Open a category
    </Link>{" "}
    and add the first one.
  </>
);
