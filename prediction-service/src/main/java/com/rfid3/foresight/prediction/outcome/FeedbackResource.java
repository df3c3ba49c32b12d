package com.rfid3.foresight.prediction.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.DueStatements;
import com.rfid3.foresight.prediction.record.RecordRow;
import com.rfid3.foresight.prediction.record.Recorder;
import com.rfid3.foresight.prediction.scope.StoreScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What people think of a prediction, and what they have seen of it. */
@Path("/v1/predictions/{id}/feedback")
public class FeedbackResource {
  private static final int BEST = 5;
  private static final int COMMENT = 1_000;

  private final StoreScope scope;
  private final Keeping keeping;
  private final CurrentCaller caller;
  private final Occasions occasions;

  public FeedbackResource(
      StoreScope scope, Keeping keeping, CurrentCaller caller, Occasions occasions) {
    this.scope = scope;
    this.keeping = keeping;
    this.caller = caller;
    this.occasions = occasions;
  }

  /** What somebody says of a prediction. */
  public record Feedback(Integer rating, Double actualValue, String comment) {}

  /** The row and the record of it. */
  @ApplicationScoped
  public static class Keeping {
    private final DueStatements statements;
    private final Recorder recorder;
    private final ObjectMapper json;

    public Keeping(DueStatements statements, Recorder recorder, ObjectMapper json) {
      this.statements = statements;
      this.recorder = recorder;
      this.json = json;
    }

    Uni<Void> keep(RecordRow row, int rating) {
      return statements.rated(row.about().id(), rating).chain(() -> recorder.add(List.of(row)));
    }

    String text(Map<String, Object> content) {
      return json.valueToTree(content).toString();
    }
  }

  @POST
  @Operation(summary = "A rating from 1 to 5, and if known the actual value; kept with its author")
  public Uni<Map<String, Object>> say(@RestPath long id, Map<String, Object> body) {
    Feedback feedback = checked(body == null ? Map.of() : body);
    String author = caller.get().id();
    return scope
        .prediction(id)
        .map(FeedbackResource::found)
        .chain(draft -> keep(draft, feedback, author))
        .replaceWith(Map.of("prediction_id", id, "rating", feedback.rating));
  }

  private static Draft found(Optional<Draft> draft) {
    return draft.orElseThrow(
        () -> new ProblemException(ProblemCode.NOT_FOUND, "No such prediction"));
  }

  private Uni<Void> keep(Draft draft, Feedback feedback, String author) {
    var content =
        Map.<String, Object>of(
            "rating",
            feedback.rating,
            "comment",
            feedback.comment == null ? "" : feedback.comment,
            "author",
            author);
    var seen = new RecordRow.Seen(null, feedback.actualValue, null, null);
    var row =
        new RecordRow(
            "feedback",
            occasions.today(),
            draft.prediction(),
            seen,
            keeping.text(content),
            occasions.now());
    return keeping.keep(row, feedback.rating);
  }

  private static Feedback checked(Map<String, Object> body) {
    var parameters = new Parameters();
    boolean whole = body.get("rating") instanceof Integer given && given >= 1 && given <= BEST;
    if (!whole) {
      parameters.refuse("rating", "must be a whole number from 1 to 5");
    }
    Object actual = body.get("actual_value");
    if (actual != null && !(actual instanceof Number)) {
      parameters.refuse("actual_value", "must be a number");
    }
    Object said = body.get("comment");
    String comment =
        parameters.text("comment", said == null ? null : said.toString(), COMMENT).orElse(null);
    parameters.check();
    Double value = actual instanceof Number number ? (Double) number.doubleValue() : null;
    return new Feedback((Integer) body.get("rating"), value, comment);
  }
}
