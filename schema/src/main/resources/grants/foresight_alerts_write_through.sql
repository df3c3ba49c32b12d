-- Only while acknowledgements and resolutions are written through to the legacy alerts.
GRANT UPDATE (status, acknowledged_at, acknowledged_by, resolved_at, resolved_by) ON ${legacy}.inventory_health_alerts TO ${account};
