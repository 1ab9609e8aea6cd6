package io.butie.adapters.rest.webhook;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.adapters.rest.request.Body;
import io.butie.adapters.rest.request.Posts;
import io.butie.adapters.rest.request.Sender;
import io.butie.adapters.rest.request.ShownOnce;
import io.butie.application.port.Entropy;
import io.butie.application.request.DoOnce.Answer;
import io.butie.application.webhook.CloseWebhook;
import io.butie.application.webhook.OpenWebhook;
import io.butie.application.webhook.RenewWebhookSecret;
import io.butie.application.webhook.ReplayDeliveries;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.policy.Words;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code /webhooks}: what an administrator does to one. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class WebhookActions {

  private static final byte[] NO_BODY = {};
  private static final String SECRET = "secret";
  private static final String KINDS = "kinds";

  private final OpenWebhook open;
  private final CloseWebhook close;
  private final RenewWebhookSecret renew;
  private final ReplayDeliveries replay;
  private final VisibleWebhooks visible;
  private final Entropy entropy;
  private final Posts posts;

  @Inject
  public WebhookActions(
      OpenWebhook open,
      CloseWebhook close,
      RenewWebhookSecret renew,
      ReplayDeliveries replay,
      VisibleWebhooks visible,
      Entropy entropy,
      Posts posts) {
    this.open = open;
    this.close = close;
    this.renew = renew;
    this.replay = replay;
    this.visible = visible;
    this.entropy = entropy;
    this.posts = posts;
  }

  /** Has an address told what happens in a region. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Permission.MANAGE_WEBHOOKS)
  public Response open(@BeanParam Sender sender, byte[] json) {
    Body body = Body.of(json, "url", "region", KINDS, "from_sequence");
    OpenWebhook.Request request =
        new OpenWebhook.Request(
            body.text("url"),
            body.region("region"),
            kinds(body.texts(KINDS)),
            body.number("from_sequence"));
    WebhookSecret secret = newSecret();
    Answer answer =
        posts.once(
            sender, json, () -> open.open(sender.user(), request, secret).map(WebhookView::of));
    JsonObject webhook = Json.createReader(new StringReader(answer.text())).readObject();
    return Response.status(Status.CREATED)
        .location(URI.create("webhooks/" + webhook.getString("id")))
        .entity(ShownOnce.in(answer, SECRET, secret.text()))
        .build();
  }

  /** Ends it: nothing is sent any more. */
  @POST
  @Path("/{id}/closing")
  @Needs(Permission.MANAGE_WEBHOOKS)
  public Response close(@BeanParam Sender sender, @PathParam("id") String id) {
    WebhookId webhook = visible.find(id, sender.security).id();
    Answer answer =
        posts.once(sender, NO_BODY, () -> close.close(sender.user(), webhook).map(WebhookView::of));
    return Response.ok(answer.text()).build();
  }

  /** Signs with a new secret from now on. */
  @POST
  @Path("/{id}/secret")
  @Needs(Permission.MANAGE_WEBHOOKS)
  public Response renew(@BeanParam Sender sender, @PathParam("id") String id) {
    WebhookId webhook = visible.find(id, sender.security).id();
    WebhookSecret secret = newSecret();
    Answer answer =
        posts.once(
            sender,
            NO_BODY,
            () ->
                renew
                    .renew(sender.user(), webhook, secret)
                    .map(until -> new RenewalView(webhook.value(), until.toString())));
    return Response.ok(ShownOnce.in(answer, SECRET, secret.text())).build();
  }

  /** Sends again what failed or got lost. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/replays")
  @Needs(Permission.MANAGE_WEBHOOKS)
  public Response replay(@BeanParam Sender sender, @PathParam("id") String id, byte[] json) {
    WebhookId webhook = visible.find(id, sender.security).id();
    Body body = Body.of(json, "from", "through");
    long from = body.number("from").orElseThrow(() -> missing("from"));
    long through = body.number("through").orElse(from);
    Answer answer =
        posts.once(
            sender,
            json,
            () -> replay.replay(sender.user(), webhook, from, through).map(ReplayView::new));
    return Response.ok(answer.text()).build();
  }

  private static ProblemException missing(String name) {
    return ProblemException.malformed(name, new Words("must be a whole number", "须为整数"));
  }

  private static Set<RecordKind> kinds(List<String> names) {
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    for (RecordKind kind : Webhook.OFFERED) {
      if (names.contains(kind.name())) {
        kinds.add(kind);
      }
    }
    if (kinds.isEmpty() || kinds.size() != names.size()) {
      throw ProblemException.malformed(
          KINDS,
          new Words(
              "must be some of " + Webhook.OFFERED + ", each of them once",
              "须为 " + Webhook.OFFERED + " 中的若干项，每项一次"));
    }
    return kinds;
  }

  private WebhookSecret newSecret() {
    return WebhookSecret.of(entropy.bytes(WebhookSecret.BYTES));
  }
}
