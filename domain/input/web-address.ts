const partsOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Whether a text is a whole address of the web, with its host. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^/?#]/i.test(text) && /^https?:$/.test(partsOf(text)?.protocol ?? "");

/** Whether an address names nobody before its host. */
export const hasNoCredentials = (text: string): boolean => {
  const parts = partsOf(text);
  return parts?.username === "" && parts.password === "" && !/^[^/]*\/\/[^/?#]*@/.test(text);
};

/** Whether a page may lead there: stored addresses are older than what fields refuse now. */
export const isFollowable = (text: string): boolean =>
  isWebAddress(text) && hasNoCredentials(text) && !/[\\\p{Cc}\p{Cf}]/u.test(text);
