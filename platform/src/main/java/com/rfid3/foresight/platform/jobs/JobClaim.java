package com.rfid3.foresight.platform.jobs;

/**
 * The right to run a slot. {@code fencingToken} grows with each taking-over: a write that carries
 * an older one comes from a run that lost its lease.
 */
public record JobClaim(JobSlot slot, String owner, long fencingToken) {}
