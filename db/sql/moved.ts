/** Why nothing is stored in a desk that was moved to another database. `again` says how it is one again. */
export const movedWordsOf = (again: string): string =>
  `This desk was moved to another database: nothing is recorded here any more. Start Watchfloor on that one. To go on here instead, without what was recorded there, ${again}`;
