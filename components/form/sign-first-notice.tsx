import { Link } from "../ui/link";

/** Why the buttons that move things are not there yet. */
export const SignFirstNotice = () => (
  <p className="px-4 py-3 text-[13.5px] text-ink-2">
    To change the order,{" "}
    <Link className="link" href="/watch">
      enter who is on watch
    </Link>{" "}
    first.
  </p>
);
