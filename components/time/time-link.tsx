"use client";

import { withInstants } from "@/domain/time/as-of";
import { Link } from "../ui/link";
import { useAskedAt } from "./asked-at";

type Props = Omit<React.ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that stays at the two times of the page it stands on. */
export const TimeLink = ({ href, ...rest }: Props) => (
  <Link href={withInstants(href, useAskedAt())} {...rest} />
);
