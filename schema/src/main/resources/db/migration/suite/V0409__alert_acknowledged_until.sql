-- When an acknowledgement ends by itself; NULL where it does not.
-- A migration that was killed right after its statement runs again, and MySQL does not know
-- ADD COLUMN IF NOT EXISTS.
SET @add_acknowledged_until = IF(
  EXISTS (SELECT 1 FROM information_schema.columns
           WHERE table_schema = '${suite}' AND table_name = 'alert_state'
             AND column_name = 'acknowledged_until'),
  'DO 0',
  'ALTER TABLE `${suite}`.alert_state ADD COLUMN acknowledged_until DATETIME(6) NULL AFTER acknowledged_by');
PREPARE add_acknowledged_until FROM @add_acknowledged_until;
EXECUTE add_acknowledged_until;
DEALLOCATE PREPARE add_acknowledged_until;
