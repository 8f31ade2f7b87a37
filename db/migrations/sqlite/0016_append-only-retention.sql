-- When and why history was taken out stays known.
CREATE TRIGGER `prunings_no_update` BEFORE UPDATE ON `prunings` BEGIN SELECT RAISE(ABORT, 'prunings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `prunings_no_delete` BEFORE DELETE ON `prunings` BEGIN SELECT RAISE(ABORT, 'prunings is append-only'); END;
