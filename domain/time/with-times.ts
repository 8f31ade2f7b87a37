/**
 * An address with the two times of its page in it, before its fragment; unchanged without them.
 * Shape: `times` as `timeParamsOf` writes it, or empty for the present.
 */
export function withTimes(href: string, times: string): string {
  if (times === "") return href;
  const [address = "", fragment] = href.split("#");
  return `${address}${address.includes("?") ? "&" : "?"}${times}${fragment === undefined ? "" : `#${fragment}`}`;
}
