CREATE TABLE `distinctions` (
	`id` text PRIMARY KEY NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `distinctions_by_other` ON `distinctions` (`other_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `distinctions_once` ON `distinctions` (`one_id`,`other_id`);--> statement-breakpoint
DROP INDEX `incidents_by_import`;--> statement-breakpoint
CREATE INDEX `incidents_by_import` ON `incidents` (`import_id`,`id`);--> statement-breakpoint
ALTER TABLE `category_versions` ADD `match_km` integer;--> statement-breakpoint
ALTER TABLE `category_versions` ADD `match_hours` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `areas` text;--> statement-breakpoint
CREATE INDEX `reports_with_areas` ON `reports` (`effective_at`) WHERE "reports"."areas" is not null;--> statement-breakpoint
CREATE TRIGGER `distinctions_no_update` BEFORE UPDATE ON `distinctions` BEGIN SELECT RAISE(ABORT, 'distinctions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `distinctions_no_delete` BEFORE DELETE ON `distinctions` BEGIN SELECT RAISE(ABORT, 'distinctions is append-only'); END;
