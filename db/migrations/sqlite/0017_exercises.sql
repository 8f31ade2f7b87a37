CREATE TABLE `exercise_clocks` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`world_at` integer NOT NULL,
	`machine_at` integer NOT NULL,
	`speed_ratio` real NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `exercise_injects` (
	`due_at` integer PRIMARY KEY NOT NULL,
	`rows` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `exercises` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`speed_ratio` real NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
