package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.LongBody;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.claim.SentClaims.Format;
import io.butie.application.claim.TakeClaimFile;
import io.butie.application.port.Entropy;
import io.butie.application.port.Spool;
import io.butie.application.request.DoOnce.Answer;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.reference.Digest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code /claim-files}: more lines than fit into one request, all of them or none. */
@Path("/claim-files")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClaimFileEntries {

  private static final Logger LOG = System.getLogger(ClaimFileEntries.class.getName());
  private static final String CSV = "text/csv";
  private static final String CHARSET = "charset";
  private static final int ID_BYTES = 16;

  private final TakeClaimFile take;
  private final Spool spool;
  private final FilesInHand inHand;
  private final BesideTheRequest beside;
  private final Entropy entropy;
  private final Posts posts;

  @Inject
  public ClaimFileEntries(
      TakeClaimFile take,
      Spool spool,
      FilesInHand inHand,
      BesideTheRequest beside,
      Entropy entropy,
      Posts posts) {
    this.take = take;
    this.spool = spool;
    this.inHand = inHand;
    this.beside = beside;
    this.entropy = entropy;
    this.posts = posts;
  }

  /** Receives the file, and takes it beside this request. */
  @POST
  @Consumes({CSV, MediaType.APPLICATION_JSON})
  @LongBody
  @Needs(Permission.SUBMIT_CLAIMS)
  public Response send(
      @BeanParam Sender sender,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
      InputStream bytes) {
    sender.needsKey();
    Format format = format(type);
    SignedInUser user = sender.user();
    inHand.begin(user.id());
    String id = "CF-" + HexFormat.of().formatHex(entropy.bytes(ID_BYTES));
    boolean begun = false;
    try {
      Answer answer = received(sender, id, bytes);
      if (answer.first()) {
        beside.begin(() -> take(user, id, format));
        begun = true;
      }
      return Response.accepted(answer.text()).location(URI.create(location(answer))).build();
    } finally {
      if (!begun) {
        forget(user, id);
      }
    }
  }

  private static Format format(@Nullable MediaType type) {
    if (type == null) {
      throw new NotSupportedException();
    }
    String charset = type.getParameters().getOrDefault(CHARSET, "utf-8");
    if (!charset.equalsIgnoreCase("utf-8")) {
      throw new NotSupportedException();
    }
    return type.isCompatible(MediaType.valueOf(CSV)) ? Format.CSV : Format.JSON;
  }

  private Answer received(Sender sender, String id, InputStream bytes) {
    try {
      Digest content =
          spool.keep(id, bytes).orElseThrow(() -> ProblemException.tooLong(spool.most()));
      return posts.once(
          sender, content, () -> take.receive(sender.user(), id, content).map(ClaimFileView::of));
    } catch (IOException notKept) {
      throw new UncheckedIOException(notKept);
    }
  }

  private static String location(Answer answer) {
    return "claim-files/"
        + Json.createReader(new StringReader(answer.text())).readObject().getString("id");
  }

  private void take(SignedInUser user, String id, Format format) {
    try {
      take.take(user, id, format);
    } catch (IOException | RuntimeException outage) {
      LOG.log(Level.ERROR, "claim file " + id + " was not taken", outage);
    } finally {
      inHand.end(user.id());
    }
  }

  private void forget(SignedInUser user, String id) {
    inHand.end(user.id());
    try {
      take.giveUp(id);
    } catch (IOException stillThere) {
      throw new UncheckedIOException(stillThere);
    }
  }
}
