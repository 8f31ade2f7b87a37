CREATE TABLE `export_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`act` text NOT NULL,
	`occasion` text NOT NULL,
	`minutes` text NOT NULL,
	`weekday` text,
	`formats` text NOT NULL,
	`folder` text NOT NULL,
	`kept_count` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT "export_schedules_act" CHECK("export_schedules"."act" is null or "export_schedules"."act" in ('added', 'edited', 'ended')),
	CONSTRAINT "export_schedules_occasion" CHECK("export_schedules"."occasion" is null or "export_schedules"."occasion" in ('daily', 'weekly', 'posture')),
	CONSTRAINT "export_schedules_weekday" CHECK("export_schedules"."weekday" is null or "export_schedules"."weekday" in ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `export_schedules_in_order` ON `export_schedules` (`schedule_id`,`recorded_at`,`id`);