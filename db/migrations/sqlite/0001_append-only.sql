-- What was recorded stays: the log and the definitions can be added to, never changed or deleted.
CREATE TRIGGER `assessments_no_update` BEFORE UPDATE ON `assessments` BEGIN SELECT RAISE(ABORT, 'assessments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assessments_no_delete` BEFORE DELETE ON `assessments` BEGIN SELECT RAISE(ABORT, 'assessments is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `incidents_no_update` BEFORE UPDATE ON `incidents` BEGIN SELECT RAISE(ABORT, 'incidents is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `incidents_no_delete` BEFORE DELETE ON `incidents` BEGIN SELECT RAISE(ABORT, 'incidents is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attributions_no_update` BEFORE UPDATE ON `attributions` BEGIN SELECT RAISE(ABORT, 'attributions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attributions_no_delete` BEFORE DELETE ON `attributions` BEGIN SELECT RAISE(ABORT, 'attributions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `outages_no_update` BEFORE UPDATE ON `outages` BEGIN SELECT RAISE(ABORT, 'outages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `outages_no_delete` BEFORE DELETE ON `outages` BEGIN SELECT RAISE(ABORT, 'outages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `categories_no_update` BEFORE UPDATE ON `categories` BEGIN SELECT RAISE(ABORT, 'categories is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `categories_no_delete` BEFORE DELETE ON `categories` BEGIN SELECT RAISE(ABORT, 'categories is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `category_versions_no_update` BEFORE UPDATE ON `category_versions` BEGIN SELECT RAISE(ABORT, 'category_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `category_versions_no_delete` BEFORE DELETE ON `category_versions` BEGIN SELECT RAISE(ABORT, 'category_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `indicators_no_update` BEFORE UPDATE ON `indicators` BEGIN SELECT RAISE(ABORT, 'indicators is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `indicators_no_delete` BEFORE DELETE ON `indicators` BEGIN SELECT RAISE(ABORT, 'indicators is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `indicator_versions_no_update` BEFORE UPDATE ON `indicator_versions` BEGIN SELECT RAISE(ABORT, 'indicator_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `indicator_versions_no_delete` BEFORE DELETE ON `indicator_versions` BEGIN SELECT RAISE(ABORT, 'indicator_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watch_log_no_update` BEFORE UPDATE ON `watch_log` BEGIN SELECT RAISE(ABORT, 'watch_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `watch_log_no_delete` BEFORE DELETE ON `watch_log` BEGIN SELECT RAISE(ABORT, 'watch_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshots_no_update` BEFORE UPDATE ON `snapshots` BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshots_no_delete` BEFORE DELETE ON `snapshots` BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
