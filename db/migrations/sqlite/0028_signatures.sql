CREATE TABLE `signing_keys` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `snapshot_signatures` (
	`number` integer PRIMARY KEY NOT NULL,
	`root` text NOT NULL,
	`secret` text NOT NULL,
	`key_fingerprint` text NOT NULL,
	`signature` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
