package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.AnsweredRequests;
import io.butie.application.port.AnsweredRequests.Answered;
import io.butie.application.request.DoOnce;
import io.butie.application.request.DoOnce.Answer;
import io.butie.application.request.RequestKey;
import io.butie.application.trail.KeepTrail;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweredRequestsContractTest extends PortContract {

  private static final UserId ZHANG = new UserId("zhang");
  private static final Digest CONTENT = Digest.sha256("pay");
  private static final RequestKey KEY = new RequestKey(ZHANG, "k-1", CONTENT);
  private static final String ROW =
      "INSERT INTO quota_progress (region, annual_total, awarded) VALUES ('130100', 5, 0)";

  private AnsweredRequests answered;
  private DoOnce requests;

  @BeforeEach
  void openTheStore() {
    answered = new JdbcAnsweredRequests(session);
    requests =
        new DoOnce(
            session,
            answered,
            new KeepTrail(session, new JdbcAuditLog(session), Clock.systemUTC()));
  }

  private Outcome<String> deed() {
    return session.attempt(() -> Outcome.done("rows " + sql(ROW)));
  }

  @Test
  void anAnswerIsKeptByUserAndKey() {
    doing(
        () -> {
          answered.take(ZHANG, "k", CONTENT);
          answered.answer(ZHANG, "k", "付款");
        });

    assertThat(asking(() -> answered.find(ZHANG, "k"))).contains(new Answered(CONTENT, "付款"));
    assertThat(asking(() -> answered.find(ZHANG, "K"))).isEmpty();
    assertThat(asking(() -> answered.find(new UserId("wang"), "k"))).isEmpty();
    assertThat(refusalOf(() -> answered.take(ZHANG, "k", CONTENT))).isEqualTo(SqlFailure.DUPLICATE);
  }

  @Test
  void theSecondTimeTheFirstAnswerIsGivenAndNothingIsDone() {
    assertThat(requests.once(KEY, this::deed).orThrow()).isEqualTo(new Answer("rows 1", true));
    assertThat(requests.once(KEY, this::deed).orThrow()).isEqualTo(new Answer("rows 1", false));

    assertThat(value("SELECT COUNT(*) FROM quota_progress")).isEqualTo("1");
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    requests.once(KEY, this::deed).orThrow();
    RequestKey other = new RequestKey(ZHANG, "k-1", Digest.sha256("pay more"));

    RefusalCode refused =
        requests.once(other, this::deed).fold(done -> RefusalCode.WRONG_STATE, Refusal::code);

    assertThat(refused).isEqualTo(RefusalCode.KEY_REUSED);
  }

  @Test
  void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
    requests.once(KEY, () -> Outcome.refused(RefusalCode.WRONG_STATE, "not yet", "尚未"));

    assertThat(requests.once(KEY, this::deed).orThrow().first()).isTrue();
  }

  /** The same request, fifty times at once, from as many connections. */
  @Test
  void ofManyAtOnceOneIsDoneAndAllGetItsAnswer() throws Exception {
    AtomicInteger deeds = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(
            threads.submit(
                () ->
                    requests
                        .once(KEY, () -> deed().map(done -> "answer of " + deeds.incrementAndGet()))
                        .orThrow()));
      }
      List<Answer> given = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        given.add(answer.get());
      }
      assertThat(given.stream().map(Answer::text).distinct()).hasSize(1);
      assertThat(given.stream().filter(Answer::first)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(value("SELECT COUNT(*) FROM quota_progress")).isEqualTo("1");
  }
}
