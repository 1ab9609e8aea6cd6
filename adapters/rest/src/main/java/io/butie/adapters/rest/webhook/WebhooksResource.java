package io.butie.adapters.rest.webhook;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.port.Deliveries;
import io.butie.application.port.Transactions;
import io.butie.application.port.Webhooks;
import io.butie.domain.reference.Region;
import io.butie.domain.webhook.DeliveryState;
import io.butie.domain.webhook.WebhookId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /webhooks}: who is told, and how that went. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class WebhooksResource {

  private static final String STATE = "state";

  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final VisibleWebhooks visible;

  @Inject
  public WebhooksResource(
      Transactions transactions,
      Webhooks webhooks,
      Deliveries deliveries,
      VisibleWebhooks visible) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.visible = visible;
  }

  /** Webhooks in order of id. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_WEBHOOKS)
  public Page<WebhookView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Cursor cursor = Cursor.of("webhooks of " + region.map(Region::code).orElse("all"));
    Optional<WebhookId> after = cursor.keyIn(query, 1, key -> new WebhookId(key.get(0)));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> webhooks.page(region, after, limit + 1)),
        limit,
        webhook -> cursor.after(webhook.id().value()),
        WebhookView::of);
  }

  /** One webhook. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_WEBHOOKS)
  public WebhookView webhook(@PathParam("id") String id, @Context SecurityContext security) {
    return WebhookView.of(visible.find(id, security));
  }

  /** What was, is and failed to be delivered to it, in order of number. */
  @GET
  @Takes({STATE, Query.LIMIT, Cursor.PARAMETER})
  @Path("/{id}/deliveries")
  @Needs(Permission.READ_WEBHOOKS)
  public Page<DeliveryView> deliveries(
      @PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    WebhookId webhook = visible.find(id, security).id();
    Optional<DeliveryState> state = query.constant(STATE, DeliveryState.class);
    Cursor cursor =
        Cursor.of("deliveries of " + webhook + " " + state.map(DeliveryState::name).orElse("all"));
    long after = cursor.keyIn(query, 1, key -> Long.valueOf(key.get(0))).orElse(0L);
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> deliveries.page(webhook, state, after, limit + 1)),
        limit,
        delivery -> cursor.after(Long.toString(delivery.number())),
        DeliveryView::of);
  }
}
