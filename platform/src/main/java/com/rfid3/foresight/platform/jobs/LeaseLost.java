package com.rfid3.foresight.platform.jobs;

/** The lease of a running job has passed to somebody else; the run must stop. */
public class LeaseLost extends RuntimeException {

  public LeaseLost(JobClaim claim) {
    super("Lease lost: " + claim.slot().job() + " " + claim.slot().slot());
  }
}
