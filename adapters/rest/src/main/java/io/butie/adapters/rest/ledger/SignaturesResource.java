package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.access.RegionScope;
import io.butie.adapters.rest.page.Cursor;
import io.butie.adapters.rest.page.Page;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.page.Takes;
import io.butie.application.audit.Signatures;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /ledger/signatures}: who put their name to what. */
@Path("/ledger/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class SignaturesResource {

  private static final String USER = "user";
  private static final String KIND = "kind";

  private final Transactions transactions;
  private final Ledger ledger;

  @Inject
  public SignaturesResource(Transactions transactions, Ledger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  /** The names in log order. So many records are looked at for a page that it may have none. */
  @GET
  @Takes({USER, KIND, Query.REGION, Query.LIMIT, Cursor.PARAMETER})
  @Needs(Permission.READ_LEDGER)
  public Page<SignatureView> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = Query.of(uri);
    Optional<Region> region = RegionScope.of(security).narrowedTo(query.region());
    Optional<String> user = query.text(USER);
    Optional<RecordKind> kind = query.constant(KIND, RecordKind.class);
    Cursor cursor = Cursor.of("signatures of " + user + " under " + kind + " of " + region);
    Place from = cursor.keyIn(query, 2, Place::of).orElse(new Place(0, 0));
    Predicate<SignatureView> shown =
        view ->
            region.map(only -> only.code().equals(view.region())).orElse(true)
                && kind.map(only -> only.name().equals(view.kind())).orElse(true)
                && user.map(view.user()::equals).orElse(true);
    int limit = query.limit();
    return transactions.read(() -> page(cursor, from, limit, shown));
  }

  private Page<SignatureView> page(
      Cursor cursor, Place from, int limit, Predicate<SignatureView> shown) {
    List<SignatureView> found = new ArrayList<>();
    long next = from.sequence();
    for (Ledger.StoredEntry stored : ledger.records(from.sequence(), Ledger.MAX_RECORDS)) {
      long sequence = stored.entry().sequence();
      List<SignatureView> names =
          Signatures.under(stored.entry()).stream()
              .map(signature -> SignatureView.of(stored.entry(), signature))
              .toList();
      for (int i = sequence == from.sequence() ? from.name() : 0; i < names.size(); i++) {
        if (shown.test(names.get(i))) {
          if (found.size() == limit) {
            return new Page<>(found, Optional.of(new Place(sequence, i).in(cursor)));
          }
          found.add(names.get(i));
        }
      }
      next = sequence + 1;
    }
    return new Page<>(
        found,
        next < ledger.head().size()
            ? Optional.of(new Place(next, 0).in(cursor))
            : Optional.empty());
  }

  /** The name to go on with: of a record, from 0. */
  private record Place(long sequence, int name) {

    static Place of(List<String> key) {
      Place place = new Place(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1)));
      if (place.sequence < 0 || place.name < 0) {
        throw new IllegalArgumentException("before the first");
      }
      return place;
    }

    String in(Cursor cursor) {
      return cursor.after(Long.toString(sequence), Integer.toString(name));
    }
  }
}
