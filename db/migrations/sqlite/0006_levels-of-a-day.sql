DROP INDEX `assessments_by_day`;--> statement-breakpoint
CREATE INDEX `assessments_by_day` ON `assessments` (`indicator_id`,`effective_day`,`level`);--> statement-breakpoint
ALTER TABLE `daily_levels` DROP COLUMN `closing_recorded_at`;