package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.adapters.rest.problem.Language;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.port.ClaimFiles;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.application.port.ClaimFiles.ClaimFile;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /claim-files}: what became of files of claim lines, and what is wrong in them. */
@Path("/claim-files")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ClaimFilesResource {

  private final Transactions transactions;
  private final ClaimFiles files;

  @Inject
  public ClaimFilesResource(Transactions transactions, ClaimFiles files) {
    this.transactions = transactions;
    this.files = files;
  }

  /** What is wrong, and its place among all that is. */
  public record BadRowView(int place, long row, Optional<String> column, String what) {}

  /** Files in order of id. */
  @GET
  @Takes({Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CLAIM_FILES)
  public Page<ClaimFileView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Scope scope = RegionScope.of(security).narrowedWithOwn(query.region());
    Cursor cursor = Cursor.of("claim files of " + scope);
    Optional<String> after = cursor.keyIn(query, 1, key -> key.get(0));
    int limit = query.limit();
    return Page.of(
        transactions.read(() -> files.page(scope, after, limit + 1)),
        limit,
        file -> cursor.after(file.id()),
        ClaimFileView::of);
  }

  /** One file; another region's or institution's is as good as none. */
  @GET
  @Path("/{id}")
  @Needs(Permission.READ_CLAIM_FILES)
  public ClaimFileView file(@PathParam("id") String id, @Context SecurityContext security) {
    return ClaimFileView.of(visible(id, security));
  }

  /** The first thousand things that are wrong in it, in order and in the caller's language. */
  @GET
  @Path("/{id}/bad-rows")
  @Takes({Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_CLAIM_FILES)
  public Page<BadRowView> badRows(
      @PathParam("id") String id,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    Locale language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    ClaimFile file = visible(id, security);
    Query query = Query.of(uri);
    Cursor cursor = Cursor.of("bad rows of " + file.id());
    int after = cursor.keyIn(query, 1, key -> Integer.valueOf(key.get(0))).orElse(0);
    int limit = query.limit();
    return Page.of(
        placed(
            transactions.read(() -> files.badRows(file.id(), after, limit + 1)), after, language),
        limit,
        bad -> cursor.after(String.valueOf(bad.place())),
        bad -> bad);
  }

  private static List<BadRowView> placed(List<BadRow> rows, int after, Locale language) {
    List<BadRowView> placed = new ArrayList<>();
    for (BadRow bad : rows) {
      placed.add(
          new BadRowView(
              after + placed.size() + 1,
              bad.row(),
              Optional.of(bad.column()).filter(column -> !column.isEmpty()),
              bad.what().in(language)));
    }
    return placed;
  }

  private ClaimFile visible(String id, SecurityContext security) {
    RegionScope scope = RegionScope.of(security);
    return transactions
        .read(() -> files.find(id))
        .filter(file -> scope.covers(file.region(), file.institution().value()))
        .orElseThrow(() -> ProblemException.notFound("there is no such claim file", "没有此申报文件"));
  }
}
