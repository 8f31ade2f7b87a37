import type { Instant } from "./time";

/**
 * Where an imported row comes from; all null for what a person wrote.
 * Shape: `dataset` and `datasetKey` identify the row in its dataset, such as `nga-asam` and `2019-59`; `datasetDigest`
 *        is the SHA-256 of the dataset's latest values, so that later editions are compared with those and not with the
 *        desk's changes; `editionAt` is when the dataset last changed the row, null where unknown; `importId` is set on
 *        rows that an import wrote itself.
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
