-- The newest legacy alert that the history has looked at.
-- A migration that was killed right after its statement runs again, and MySQL does not know
-- ADD COLUMN IF NOT EXISTS.
SET @add_legacy_seen = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
           WHERE table_schema = '${suite}' AND table_name = 'alert_record'
             AND column_name = 'legacy_seen'),
  'DO 0',
  'ALTER TABLE `${suite}`.alert_record ADD COLUMN legacy_seen BIGINT NOT NULL DEFAULT 0 AFTER revision');
PREPARE add_legacy_seen FROM @add_legacy_seen;
EXECUTE add_legacy_seen;
DEALLOCATE PREPARE add_legacy_seen;
