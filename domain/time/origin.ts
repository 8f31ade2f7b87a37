import type { Instant } from "./time";

/**
 * Where an imported row comes from; all null for what a person wrote.
 * Shape:  `dataset` and `datasetKey` name the row in its dataset, such as `nga-asam` and `2019-59`; `datasetDigest` is
 *         the SHA-256 of what the dataset last said of it, so that a later edition is compared with that and not with
 *         what the desk made of it; `editionAt` is when the dataset said so last changed it, null where it does not say;
 *         `importId` is set on the rows that an import wrote itself.
 */
export type Origin = {
  importId: string | null;
  dataset: string | null;
  datasetKey: string | null;
  datasetDigest: string | null;
  editionAt: Instant | null;
};

export const WRITTEN_BY_HAND: Origin = {
  importId: null,
  dataset: null,
  datasetKey: null,
  datasetDigest: null,
  editionAt: null,
};
