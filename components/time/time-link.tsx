"use client";

import { withInstants } from "@/domain/time/as-of";
import { Link } from "../ui/link";
import { useAskedAt } from "./asked-at";

type Props = Omit<React.ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that keeps the two times of its page. */
export const TimeLink = ({ href, ...rest }: Props) => (
  <Link href={withInstants(href, useAskedAt())} {...rest} />
);
