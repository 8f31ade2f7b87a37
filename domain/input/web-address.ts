const partsOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Whether a text is an absolute web address. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^/?#]/i.test(text) && /^https?:$/.test(partsOf(text)?.protocol ?? "");

/** Whether an address has no user name or password. */
export const hasNoCredentials = (text: string): boolean => {
  const parts = partsOf(text);
  return parts?.username === "" && parts.password === "" && !/^[^/]*\/\/[^/?#]*@/.test(text);
};

/** Whether a page may link to it: stored addresses may be older than today's validation. */
export const isFollowable = (text: string): boolean =>
  isWebAddress(text) && hasNoCredentials(text) && !/[\\\p{Cc}\p{Cf}]/u.test(text);
