/**
 * How an answer begins that the server makes before the program sees a form: nothing of it was stored. The rest says
 * why, then what to do.
 */
export const NOT_STORED = "Not stored. ";
