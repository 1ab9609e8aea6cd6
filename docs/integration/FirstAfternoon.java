import butie.ApiClient;
import butie.ApiException;
import butie.api.LedgerApi;
import butie.api.RunsApi;
import butie.model.Account;
import butie.model.AccountKind;
import butie.model.FundChannel;
import butie.model.GetStatement200Response;
import butie.model.Problem;
import butie.model.Run;
import butie.model.StartRunRequest;
import butie.model.StatementLine;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/**
 * A bureau's system on its first afternoon: adds up what a region was paid from one fund, sees that
 * the balance says the same, and asks for a payment run. {@code docs/integration.md} tells how to
 * run it.
 */
public final class FirstAfternoon {

  private final LedgerApi ledger;
  private final RunsApi runs;

  private FirstAfternoon(ApiClient client) {
    this.ledger = new LedgerApi(client);
    this.runs = new RunsApi(client);
  }

  /** Arguments: the interface's address, the user's name, a region, a pay day; BUTIE_PASSWORD. */
  public static void main(String[] args) throws Exception {
    String pair = args[1] + ":" + System.getenv("BUTIE_PASSWORD");
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    ApiClient client = new ApiClient();
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.updateBaseUri(args[0]);
    client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + basic));
    FirstAfternoon afternoon = new FirstAfternoon(client);
    System.out.println(afternoon.paid(args[2]));
    System.out.println(afternoon.start(args[2], LocalDate.parse(args[3])));
  }

  private String paid(String region) throws ApiException {
    long sum = 0;
    int lines = 0;
    String cursor = null;
    do {
      GetStatement200Response page = statement(region, cursor);
      for (StatementLine line : page.getItems()) {
        sum += line.getChangeFen();
        lines++;
      }
      cursor = page.getNextCursor();
    } while (cursor != null);
    Account account =
        ledger.getAccount(region, 2023, FundChannel.EMPLOYMENT_SUBSIDY, AccountKind.PAID);
    return lines + " lines, " + sum + " fen paid, the balance is " + account.getBalanceFen();
  }

  private GetStatement200Response statement(String region, String cursor) throws ApiException {
    return ledger.getStatement(
        region,
        2023,
        FundChannel.EMPLOYMENT_SUBSIDY,
        AccountKind.PAID,
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2024, 12, 31),
        100,
        cursor);
  }

  /** The key is of what is asked for: after a lost answer the same request is sent again. */
  private String start(String region, LocalDate payDay) throws Exception {
    try {
      Run run =
          runs.startRun(
              "run-" + region + "-" + payDay,
              new StartRunRequest().region(region).payDay(payDay));
      return "run " + run.getId() + " is " + run.getState();
    } catch (ApiException refused) {
      Problem problem =
          ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      return "no run: " + problem.getStatus() + " " + problem.getCode() + ": " + problem.getDetail();
    }
  }
}
