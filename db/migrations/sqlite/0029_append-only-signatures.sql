-- What signs a snapshot is as lasting as the snapshot.
CREATE TRIGGER `signing_keys_no_update` BEFORE UPDATE ON `signing_keys` BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_keys_no_delete` BEFORE DELETE ON `signing_keys` BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_signatures_no_update` BEFORE UPDATE ON `snapshot_signatures` BEGIN SELECT RAISE(ABORT, 'snapshot_signatures is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_signatures_no_delete` BEFORE DELETE ON `snapshot_signatures` BEGIN SELECT RAISE(ABORT, 'snapshot_signatures is append-only'); END;
