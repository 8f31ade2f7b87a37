"use client";
import { withTimes } from "@/domain/time/as-of";
import { Link } from "../ui/link";
import { useTimeParams } from "./as-of-context";

type Props = Omit<React.ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that keeps the two times of its page. */
export const TimeLink = ({ href, ...rest }: Props) => (
  <Link href={withTimes(href, useTimeParams())} {...rest} />
);
