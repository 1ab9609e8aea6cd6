package io.butie.adapters.rest;

import io.butie.adapters.rest.access.AccessFilter;
import io.butie.adapters.rest.claim.ClaimEntries;
import io.butie.adapters.rest.claim.ClaimFileEntries;
import io.butie.adapters.rest.claim.ClaimFilesResource;
import io.butie.adapters.rest.claim.ClaimsResource;
import io.butie.adapters.rest.claim.HoldActions;
import io.butie.adapters.rest.claim.HoldsResource;
import io.butie.adapters.rest.claim.PersonActions;
import io.butie.adapters.rest.claim.ReviewSteps;
import io.butie.adapters.rest.export.BundleResource;
import io.butie.adapters.rest.export.TablesResource;
import io.butie.adapters.rest.fund.FundOrderEntries;
import io.butie.adapters.rest.fund.FundOrdersResource;
import io.butie.adapters.rest.fund.FundsResource;
import io.butie.adapters.rest.ledger.AuditResource;
import io.butie.adapters.rest.ledger.CheckpointsResource;
import io.butie.adapters.rest.ledger.LedgerResource;
import io.butie.adapters.rest.ledger.ProofsResource;
import io.butie.adapters.rest.ledger.SealsResource;
import io.butie.adapters.rest.ledger.SignaturesResource;
import io.butie.adapters.rest.ledger.StatementResource;
import io.butie.adapters.rest.metrics.MetricsResource;
import io.butie.adapters.rest.page.KnownParameters;
import io.butie.adapters.rest.problem.ProblemMapper;
import io.butie.adapters.rest.register.CatalogueResource;
import io.butie.adapters.rest.register.ClassActions;
import io.butie.adapters.rest.register.ClassesResource;
import io.butie.adapters.rest.register.NoticeActions;
import io.butie.adapters.rest.register.NoticesResource;
import io.butie.adapters.rest.register.QuotasResource;
import io.butie.adapters.rest.register.RulebooksResource;
import io.butie.adapters.rest.request.ShortBody;
import io.butie.adapters.rest.run.InstructionsResource;
import io.butie.adapters.rest.run.ReconciliationResource;
import io.butie.adapters.rest.run.RunActions;
import io.butie.adapters.rest.run.RunsResource;
import io.butie.adapters.rest.trail.AuditLogResource;
import io.butie.adapters.rest.trail.Trail;
import io.butie.adapters.rest.user.MeResource;
import io.butie.adapters.rest.user.UserActions;
import io.butie.adapters.rest.user.UsersResource;
import io.butie.adapters.rest.webhook.WebhookActions;
import io.butie.adapters.rest.webhook.WebhooksResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The REST interface, version 1. What is not named here is not served. */
@ApplicationPath("/api/v1")
public class Api extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RunsResource.class,
        RunActions.class,
        InstructionsResource.class,
        ReconciliationResource.class,
        QuotasResource.class,
        RulebooksResource.class,
        CatalogueResource.class,
        ClassesResource.class,
        ClassActions.class,
        ClaimsResource.class,
        PersonActions.class,
        ClaimEntries.class,
        ClaimFilesResource.class,
        ClaimFileEntries.class,
        HoldsResource.class,
        HoldActions.class,
        NoticesResource.class,
        NoticeActions.class,
        ReviewSteps.class,
        FundsResource.class,
        FundOrdersResource.class,
        FundOrderEntries.class,
        TablesResource.class,
        BundleResource.class,
        LedgerResource.class,
        AuditResource.class,
        SignaturesResource.class,
        SealsResource.class,
        CheckpointsResource.class,
        ProofsResource.class,
        StatementResource.class,
        WebhooksResource.class,
        WebhookActions.class,
        AuditLogResource.class,
        MetricsResource.class,
        Trail.class,
        UsersResource.class,
        UserActions.class,
        MeResource.class,
        AccessFilter.class,
        KnownParameters.class,
        ShortBody.class,
        ProblemMapper.class,
        NotStored.class,
        JsonNames.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    // Jersey would describe every resource to anybody under /application.wadl.
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
