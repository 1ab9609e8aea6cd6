package io.butie.adapters.rest.register;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.application.claim.PutOnNotice;
import io.butie.application.port.Notices.Notice;
import io.butie.application.port.RegisterPages.StandingNotice;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.NoticeTransitions;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
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

/** {@code /notices}: publishing what a region has approved (R31, R32). */
@Path("/notices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class NoticeActions {

  private static final String REGION = "region";

  private final PutOnNotice putOnNotice;
  private final Posts posts;

  @Inject
  public NoticeActions(PutOnNotice putOnNotice, Posts posts) {
    this.putOnNotice = putOnNotice;
    this.posts = posts;
  }

  /** Publishes the region's next notice. */
  @POST
  @Needs(Permission.REVIEW_CLAIMS)
  public Response publish(@BeanParam Sender sender, byte[] json) {
    Region region = Body.of(json, REGION).region(REGION);
    return Response.status(Status.CREATED)
        .entity(posts.once(sender, json, () -> next(sender.user(), region)).text())
        .build();
  }

  private Outcome<NoticeView> next(SignedInUser reviewer, Region region) {
    return putOnNotice
        .publish(reviewer, region)
        .then(
            notice ->
                notice
                    .map(NoticeActions::begun)
                    .map(Outcome::done)
                    .orElseGet(
                        () ->
                            Outcome.refused(
                                RefusalCode.NOT_FOUND,
                                "no approved line of region "
                                    + region
                                    + " that its money covers waits for a notice",
                                "地区 " + region + " 没有已通过审核、资金足以支付且待公示的申领明细")));
  }

  private static NoticeView begun(Notice notice) {
    return NoticeView.of(new StandingNotice(notice, NoticeTransitions.NOTICE.start()));
  }
}
