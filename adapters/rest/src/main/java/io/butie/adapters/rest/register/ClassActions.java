package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.Given;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.SeenContent;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.training.CloseClasses;
import io.butie.application.training.OpenClasses;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.training.ClassApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /classes}: applying for a class, and the reviewer's word on it (R19, R20, R52). */
@Path("/classes")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClassActions {

  private static final byte[] NO_BODY = {};
  private static final String ID = "id";
  private static final String REGION = "region";
  private static final String CHANNEL = "channel";
  private static final String FUND_YEAR = "fund_year";
  private static final String OCCUPATION = "occupation";
  private static final String LEVEL = "level";
  private static final String HEADS = "heads";
  private static final String STARTS_ON = "starts_on";
  private static final String ENDS_ON = "ends_on";
  private static final String REASON = "reason";

  private final OpenClasses open;
  private final CloseClasses close;
  private final VisibleClasses visible;
  private final Posts posts;

  @Inject
  public ClassActions(OpenClasses open, CloseClasses close, VisibleClasses visible, Posts posts) {
    this.open = open;
    this.close = close;
    this.visible = visible;
    this.posts = posts;
  }

  /** Applies for a class of the institution that asks (开班申请). */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.APPLY_FOR_CLASSES)
  public Response apply(@BeanParam Sender sender, byte[] json) {
    ClassApplication application = application(sender.user(), json);
    return Response.status(Status.CREATED)
        .location(URI.create("classes/" + application.id()))
        .entity(
            posts
                .once(sender, json, () -> open.apply(sender.user(), application).map(ClassView::of))
                .text())
        .build();
  }

  private static ClassApplication application(SignedInUser institution, byte[] json) {
    Body body =
        Body.of(json, ID, REGION, CHANNEL, FUND_YEAR, OCCUPATION, LEVEL, HEADS, STARTS_ON, ENDS_ON);
    return new ClassApplication(
        Given.parsed(
            ID,
            body.text(ID),
            ClassId::new,
            new Words("must be 1 to 64 printable ASCII characters", "应为 1 至 64 个可打印 ASCII 字符")),
        institution.scope().institution().map(InstitutionId::value).orElseThrow(),
        body.region(REGION),
        Optional.of(body.constant(CHANNEL, FundChannel.class)),
        body.year(FUND_YEAR),
        body.text(OCCUPATION),
        body.whole(LEVEL),
        body.whole(HEADS),
        body.day(STARTS_ON),
        body.day(ENDS_ON));
  }

  /** Approves the opening on what was seen, and encumbers its money. */
  @POST
  @Path("/{id}/approval")
  @Needs(Permission.REVIEW_CLASSES)
  public Response approve(
      @BeanParam Sender sender,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    ClassId of = visible.by(sender.security, id).id();
    Digest seen = SeenContent.in(ifMatch);
    return answered(
        sender, NO_BODY, () -> open.approve(sender.user(), of, seen).map(ClassView::of));
  }

  /** Refuses the opening, for a reason that the institution reads. */
  @POST
  @Path("/{id}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.REVIEW_CLASSES)
  public Response refuse(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    ClassId of = visible.by(sender.security, id).id();
    String reason = Body.of(json, REASON).text(REASON);
    return answered(sender, json, () -> open.refuse(sender.user(), of, reason).map(ClassView::of));
  }

  /** Closes the class and releases what it did not need. */
  @POST
  @Path("/{id}/closing")
  @Needs(Permission.REVIEW_CLASSES)
  public Response close(@BeanParam Sender sender, @PathParam("id") String id) {
    ClassId of = visible.by(sender.security, id).id();
    return answered(
        sender,
        NO_BODY,
        () ->
            close
                .close(sender.user(), of)
                .map(released -> new ClassClosingView(of.value(), released.fen())));
  }

  private Response answered(Sender sender, byte[] body, Supplier<? extends Outcome<?>> deed) {
    return Response.ok(posts.once(sender, body, deed).text()).build();
  }
}
