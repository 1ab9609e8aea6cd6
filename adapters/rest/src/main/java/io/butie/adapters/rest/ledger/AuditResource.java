package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.BalancesOn;
import io.butie.application.audit.SeededSample;
import io.butie.application.audit.Trace;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** {@code /ledger/…}: what an auditor asks of the whole log, made from its records alone (R58). */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AuditResource {

  private static final String OF = "of";
  private static final String SEED = "seed";
  private static final String SIZE = "size";
  private static final String KIND = "kind";
  private static final String AS_OF = "as_of";
  private static final String KNOWN_ON = "known_on";
  private static final long STANDARD_SAMPLE = 60;

  private final Questions questions;
  private final RecordText text;

  @Inject
  public AuditResource(Questions questions, RecordText text) {
    this.questions = questions;
    this.text = text;
  }

  /** One fen traced both ways: everything that a thing rests on, and that rests on it. */
  @GET
  @Path("/trace")
  @Takes({OF, Query.REGION})
  @Needs(Permission.READ_LEDGER)
  public String trace(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    String start = Query.required(OF, query.text(OF));
    Trace.Found found =
        questions.ask(region(query, security), log -> Trace.upTo(Ledger.MAX_RECORDS, log, start));
    return "{\"whole\":" + found.whole() + ",\"records\":" + array(found.entries()) + "}";
  }

  /** Records that nobody picked and anybody can draw again. */
  @GET
  @Path("/sample")
  @Takes({SEED, SIZE, KIND, Query.REGION})
  @Needs(Permission.READ_LEDGER)
  public String sample(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    String seed = Query.required(SEED, query.text(SEED));
    int size = query.number(SIZE, 1, Query.MOST).orElse(STANDARD_SAMPLE).intValue();
    Optional<RecordKind> kind = query.constant(KIND, RecordKind.class);
    List<LedgerEntry> sample =
        questions.ask(
            region(query, security),
            log ->
                SeededSample.of(
                    log,
                    seed,
                    size,
                    entry -> kind.map(entry.record().kind()::equals).orElse(true)));
    return "{\"records\":" + array(sample) + "}";
  }

  /** Every account's balance as of a day and as known on a day, added up from the transfers. */
  @GET
  @Path("/balances")
  @Takes({AS_OF, KNOWN_ON, Query.REGION})
  @Needs(Permission.READ_LEDGER)
  public Page<AccountView> balances(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    AsKnown when = AsKnown.of(Optional.empty(), query.date(AS_OF), query.date(KNOWN_ON));
    SortedMap<String, Long> balances =
        questions.ask(region(query, security), log -> BalancesOn.of(log, when));
    return new Page<>(
        balances.entrySet().stream()
            .map(kept -> AccountView.of(FundAccount.parse(kept.getKey()), kept.getValue()))
            .toList(),
        Optional.empty());
  }

  private static Optional<Region> region(Query query, SecurityContext security) {
    return RegionScope.of(security).narrowedTo(query.region());
  }

  private String array(List<LedgerEntry> entries) {
    return entries.stream()
        .map(entry -> text.of(new StoredEntry(entry, LeafEncoder.leafHash(entry))))
        .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }
}
