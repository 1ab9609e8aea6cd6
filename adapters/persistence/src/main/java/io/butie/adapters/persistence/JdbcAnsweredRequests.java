package io.butie.adapters.persistence;

import io.butie.application.port.AnsweredRequests;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/** Answered requests: one row a key, whose primary key makes the second of two wait. */
public final class JdbcAnsweredRequests implements AnsweredRequests {

  private final Sql sql;

  public JdbcAnsweredRequests(JpaTransactions session) {
    this.sql = new Sql(session);
  }

  @Override
  public Optional<Answered> find(UserId user, String key) {
    return sql.one(
        "SELECT content_hash, answer FROM answered_request"
            + " WHERE user_id = ? AND request_key = ?",
        row -> new Answered(Digest.ofHex(row.getString("content_hash")), row.getString("answer")),
        user.value(),
        key);
  }

  @Override
  public void take(UserId user, String key, Digest request) {
    sql.update(
        "INSERT INTO answered_request (user_id, request_key, content_hash, answer)"
            + " VALUES (?, ?, ?, '')",
        user.value(),
        key,
        request.hex());
  }

  @Override
  public void answer(UserId user, String key, String answer) {
    sql.update(
        "UPDATE answered_request SET answer = ? WHERE user_id = ? AND request_key = ?",
        answer,
        user.value(),
        key);
  }
}
