-- The tables that were built anew have lost their triggers with the old ones; the new ones have theirs for the first time.
CREATE TRIGGER `incidents_no_update` BEFORE UPDATE ON `incidents` BEGIN SELECT RAISE(ABORT, 'incidents is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `incidents_no_delete` BEFORE DELETE ON `incidents` BEGIN SELECT RAISE(ABORT, 'incidents is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attributions_no_update` BEFORE UPDATE ON `attributions` BEGIN SELECT RAISE(ABORT, 'attributions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attributions_no_delete` BEFORE DELETE ON `attributions` BEGIN SELECT RAISE(ABORT, 'attributions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `imports_no_update` BEFORE UPDATE ON `imports` BEGIN SELECT RAISE(ABORT, 'imports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `imports_no_delete` BEFORE DELETE ON `imports` BEGIN SELECT RAISE(ABORT, 'imports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sources_no_update` BEFORE UPDATE ON `sources` BEGIN SELECT RAISE(ABORT, 'sources is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sources_no_delete` BEFORE DELETE ON `sources` BEGIN SELECT RAISE(ABORT, 'sources is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_versions_no_update` BEFORE UPDATE ON `source_versions` BEGIN SELECT RAISE(ABORT, 'source_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_versions_no_delete` BEFORE DELETE ON `source_versions` BEGIN SELECT RAISE(ABORT, 'source_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_gradings_no_update` BEFORE UPDATE ON `source_gradings` BEGIN SELECT RAISE(ABORT, 'source_gradings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_gradings_no_delete` BEFORE DELETE ON `source_gradings` BEGIN SELECT RAISE(ABORT, 'source_gradings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_no_update` BEFORE UPDATE ON `reports` BEGIN SELECT RAISE(ABORT, 'reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_no_delete` BEFORE DELETE ON `reports` BEGIN SELECT RAISE(ABORT, 'reports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_ties_no_update` BEFORE UPDATE ON `evidence_ties` BEGIN SELECT RAISE(ABORT, 'evidence_ties is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_ties_no_delete` BEFORE DELETE ON `evidence_ties` BEGIN SELECT RAISE(ABORT, 'evidence_ties is append-only'); END;
