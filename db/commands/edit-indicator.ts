import { type Indicator, parseIndicatorDraft } from "@/domain/definition/indicator";
import type { Outcome } from "@/domain/outcome";
import { indicatorBook, storeEdit } from "../definitions";
import type { Desk } from "../desk";

/**
 * Records a new version of an indicator.
 * Errors: as storeEdit.
 */
export const editIndicator = (desk: Desk, raw: unknown): Promise<Outcome<Indicator>> =>
  storeEdit(desk, raw, indicatorBook, parseIndicatorDraft);
