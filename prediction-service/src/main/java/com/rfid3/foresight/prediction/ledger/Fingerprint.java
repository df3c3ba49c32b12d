package com.rfid3.foresight.prediction.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Tells whether two drafts say the same: all but who said it when. */
@ApplicationScoped
public class Fingerprint {
  private static final int BYTES = 12;

  private final ObjectMapper json;

  public Fingerprint(ObjectMapper json) {
    this.json = json;
  }

  /** A short hash of the draft's content. */
  public String of(Draft draft) {
    try {
      byte[] content = json.writeValueAsBytes(draft.known(0, Instant.EPOCH, ""));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Changes.Printed print(Draft draft) {
    return new Changes.Printed(0, draft, of(draft));
  }
}
