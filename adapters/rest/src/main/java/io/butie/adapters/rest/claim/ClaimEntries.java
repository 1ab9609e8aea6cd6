package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.claim.SentClaims;
import io.butie.application.claim.SentClaims.BadRows;
import io.butie.application.claim.SentClaims.Format;
import io.butie.application.claim.SubmitClaims;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.domain.policy.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /claims}: an institution claims for training, an evaluation body for appraisal (R30). */
@Path("/claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClaimEntries {

  private static final String LINES = "lines";

  /** So that their ids fit into the answer that is kept with the request's key. */
  private static final int MOST = 100;

  private final SentClaims sent;
  private final SubmitClaims submit;
  private final Posts posts;

  @Inject
  public ClaimEntries(SentClaims sent, SubmitClaims submit, Posts posts) {
    this.sent = sent;
    this.submit = submit;
    this.posts = posts;
  }

  /**
   * The lines that are registered.
   *
   * @param lines their ids, in the order in which they came
   */
  public record Registered(List<String> lines) {}

  /** Registers the lines, all or none. */
  @POST
  @Needs(Permission.SUBMIT_CLAIMS)
  public Response submit(@BeanParam Sender sender, byte[] json) {
    List<Submission> lines = lines(json);
    Registered registered = new Registered(lines.stream().map(line -> line.id().value()).toList());
    String answer =
        posts
            .once(sender, json, () -> submit.submit(sender.user(), lines).map(n -> registered))
            .text();
    return Response.status(Status.CREATED).entity(answer).build();
  }

  private List<Submission> lines(byte[] json) {
    List<Submission> lines = new ArrayList<>();
    BadRows bad = read(json, lines);
    if (bad.any()) {
      throw malformed(bad.first().get(0));
    }
    if (lines.isEmpty() || lines.size() > MOST) {
      throw ProblemException.malformed(
          LINES, new Words("must be 1 to " + MOST + " claim lines", "须为 1 至 " + MOST + " 条申领明细"));
    }
    return lines;
  }

  private BadRows read(byte[] json, List<Submission> lines) {
    try {
      return sent.read(
          new ByteArrayInputStream(json), Format.JSON, line -> lines.add(line.submission()));
    } catch (IOException notOfMemory) {
      throw new UncheckedIOException(notOfMemory);
    }
  }

  private static ProblemException malformed(BadRow bad) {
    if (bad.row() == 0) {
      return ProblemException.malformed("body", bad.what());
    }
    String line = LINES + "[" + (bad.row() - 1) + "]";
    return ProblemException.malformed(
        bad.column().isEmpty() ? line : line + "." + bad.column(), bad.what());
  }
}
