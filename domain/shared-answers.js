/** The header by which the server tells the program that whoever asks wants the desk's own answer, kept by nobody. */
export const NOW_HEADER = "watchfloor-now";

/**
 * For whom an answer of the API is: for whoever asks within 30 seconds, through a cache that all of them share, and for
 * 30 more while that one asks again. A browser itself always asks.
 * @param {boolean} isOwn whether whoever asks wants the desk's own answer
 */
export const cachingFor = (isOwn) =>
  isOwn ? "no-cache" : "public, max-age=0, s-maxage=30, stale-while-revalidate=30";
