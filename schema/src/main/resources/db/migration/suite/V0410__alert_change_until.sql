-- Until when a person meant what the history tells.
-- A migration that was killed right after its statement runs again, and MySQL does not know
-- ADD COLUMN IF NOT EXISTS.
SET @add_until_at = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
           WHERE table_schema = '${suite}' AND table_name = 'alert_change'
             AND column_name = 'until_at'),
  'DO 0',
  'ALTER TABLE `${suite}`.alert_change ADD COLUMN until_at DATETIME(6) NULL AFTER comment');
PREPARE add_until_at FROM @add_until_at;
EXECUTE add_until_at;
DEALLOCATE PREPARE add_until_at;
