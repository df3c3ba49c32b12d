package com.rfid3.foresight.featurestore.ingest;

/** What one ingest did: scans that were new to the ledger, and how the source was found. */
public record IngestOutcome(int scansCopied, SourceState source) {}
