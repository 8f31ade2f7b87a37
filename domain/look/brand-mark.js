/** The mark of Watchfloor, a diamond in a box of 20 by 20. Plain JavaScript, because the server loads it unbundled. */
export const BRAND_MARK = "M10 0 L20 10 L10 20 L0 10 Z";
