import { visible } from "@/domain/input/visible-text";

/**
 * What somebody typed, among the desk's own words: its direction of writing stays its own, and marks that would turn
 * the writing are shown instead of obeyed. Nothing where nothing was typed.
 */
export const Typed = ({ children }: { children: string | null | undefined }) =>
  children ? <bdi>{visible(children)}</bdi> : null;
