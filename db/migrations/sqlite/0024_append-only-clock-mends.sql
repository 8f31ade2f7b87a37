-- That the clock was wrong, and what it said, stays known.
CREATE TRIGGER `clock_mends_no_update` BEFORE UPDATE ON `clock_mends` BEGIN SELECT RAISE(ABORT, 'clock_mends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `clock_mends_no_delete` BEFORE DELETE ON `clock_mends` BEGIN SELECT RAISE(ABORT, 'clock_mends is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `wrong_times_no_update` BEFORE UPDATE ON `wrong_times` BEGIN SELECT RAISE(ABORT, 'wrong_times is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `wrong_times_no_delete` BEFORE DELETE ON `wrong_times` BEGIN SELECT RAISE(ABORT, 'wrong_times is append-only'); END;
