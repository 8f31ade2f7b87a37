import { visible } from "@/domain/input/visible-text";

/**
 * User text among the desk's own: isolated in its writing direction, with bidirectional controls shown instead of
 * obeyed. Nothing for empty text.
 */
export const Typed = ({ children }: { children: string | null | undefined }) =>
  children ? <bdi>{visible(children)}</bdi> : null;
