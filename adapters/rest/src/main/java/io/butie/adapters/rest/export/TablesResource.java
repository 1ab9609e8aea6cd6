package io.butie.adapters.rest.export;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.export.Tables.Form;
import io.butie.adapters.rest.ledger.Questions;
import io.butie.adapters.rest.ledger.VisibleAccounts;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** {@code /exports}: tables of the whole log, streamed in bounded memory. */
@Path("/exports")
@Dependent
public class TablesResource {

  private static final String FORM = "form";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String AS_OF = "as_of";
  private static final String KNOWN_ON = "known_on";
  private static final String KIND = "kind";

  private final Questions questions;
  private final Tables tables;
  private final VisibleAccounts accounts;

  @Inject
  public TablesResource(Questions questions, Tables tables, VisibleAccounts accounts) {
    this.questions = questions;
    this.tables = tables;
    this.accounts = accounts;
  }

  /** Every movement of money in a period. */
  @GET
  @Path("/transfers.{form: csv|jsonl|journal}")
  @Takes({Query.REGION, FROM, TO, KNOWN_ON})
  @Needs(Permission.READ_LEDGER)
  public Response transfers(
      @PathParam(FORM) String form, @Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    AsKnown when = AsKnown.of(query.date(FROM), query.date(TO), query.date(KNOWN_ON));
    return streamed(
        form(form),
        region(query, security),
        (log, out) -> tables.transfers(log, when, form(form), out));
  }

  /** What every account held on a day, as known on a day. */
  @GET
  @Path("/balances.{form: csv|jsonl}")
  @Takes({Query.REGION, AS_OF, KNOWN_ON})
  @Needs(Permission.READ_LEDGER)
  public Response balances(
      @PathParam(FORM) String form, @Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    AsKnown when = AsKnown.of(Optional.empty(), query.date(AS_OF), query.date(KNOWN_ON));
    return streamed(
        form(form),
        region(query, security),
        (log, out) -> tables.balances(log, when, form(form), out));
  }

  /** Every record of a kind, or of all, with its fields. */
  @GET
  @Path("/records.{form: csv|jsonl}")
  @Takes({Query.REGION, KIND})
  @Needs(Permission.READ_LEDGER)
  public Response records(
      @PathParam(FORM) String form, @Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<RecordKind> kind = query.constant(KIND, RecordKind.class);
    return streamed(
        form(form),
        region(query, security),
        (log, out) ->
            tables.records(
                RecordLog.only(log, entry -> kind.map(entry.record().kind()::equals).orElse(true)),
                form(form),
                out));
  }

  /** What an account did in a period, from its opening balance to its closing balance. */
  @GET
  @Path("/accounts/{region}/{fund_year}/{channel}/{kind}.{form: csv|jsonl}")
  @Takes({FROM, TO, KNOWN_ON})
  @Needs(Permission.READ_LEDGER)
  public Response statement(
      @PathParam("region") String region,
      @PathParam("fund_year") String fundYear,
      @PathParam("channel") String channel,
      @PathParam("kind") String kind,
      @PathParam(FORM) String form,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    Query query = Query.of(uri);
    AsKnown when = AsKnown.of(query.date(FROM), query.date(TO), query.date(KNOWN_ON));
    String account = accounts.find(region, fundYear, channel, kind, security).account();
    return streamed(
        form(form),
        Optional.of(new Region(region)),
        (log, out) -> tables.statement(log, account, when, form(form), out));
  }

  private interface Table {
    void write(RecordLog log, Writer out);
  }

  private Response streamed(Form form, Optional<Region> region, Table table) {
    Questions.Asking asking = questions.begin(region);
    StreamingOutput text =
        bytes -> {
          try (asking) {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            table.write(asking.log(), out);
            out.flush();
          }
        };
    return Response.ok(text, mediaType(form)).build();
  }

  private static String mediaType(Form form) {
    return switch (form) {
      case CSV -> "text/csv;charset=UTF-8";
      case JSONL -> "application/jsonl";
      case JOURNAL -> "text/plain;charset=UTF-8";
    };
  }

  private static Form form(String text) {
    return Form.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Optional<Region> region(Query query, SecurityContext security) {
    return RegionScope.of(security).narrowedTo(query.region());
  }
}
