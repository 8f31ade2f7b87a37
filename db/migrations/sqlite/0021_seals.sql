CREATE TABLE `carried_marks` (
	`revision` integer NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_marks` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `carried_marks_in_order` ON `carried_marks` (`revision`,`position`);--> statement-breakpoint
CREATE TABLE `seals` (
	`revision` integer PRIMARY KEY NOT NULL,
	`seal` text NOT NULL,
	`key_fingerprint` text NOT NULL,
	`row_marks` text NOT NULL
) STRICT;
