import type { Store } from "../store";

/** Where the exercises of a desk are. They are told apart by the names of their folders. */
export type ExercisePlaces = {
  list(): Promise<string[]>;
  /** The folder of an exercise, with its keys. */
  folderOf(slug: string): string;
  /** Makes the folder of a name; false when an exercise has it. One that was never finished does not. */
  take(slug: string): Promise<boolean>;
  /** Puts an exercise that was made in a file in its place; false when another got there first. */
  put(slug: string, file: string, id: string): Promise<boolean>;
  /**
   * Opens the store of an exercise for reading, brought to this version of the program.
   * Errors: throws when it cannot be read.
   */
  open(slug: string): Promise<Store>;
};
