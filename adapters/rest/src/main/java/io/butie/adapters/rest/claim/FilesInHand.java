package io.butie.adapters.rest.claim;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Whose files this server is taking: one of each sender, and few at a time. */
@ApplicationScoped
public class FilesInHand {

  private static final int MOST = 4;

  private final Set<UserId> senders = new HashSet<>();

  /**
   * Makes room for the sender's file.
   *
   * @throws ProblemException 429 where another of theirs, or too many others', are being taken
   */
  public synchronized void begin(UserId sender) {
    if (senders.contains(sender)) {
      throw ProblemException.busy(
          new Words(
              "your last file is still being taken; send this one after it",
              "您上一份文件仍在处理中，请待其完成后再发送"));
    }
    if (senders.size() == MOST) {
      throw ProblemException.busy(
          new Words(
              MOST + " files are being taken; send this one a little later",
              "正在处理 " + MOST + " 份文件，请稍后再发送"));
    }
    senders.add(sender);
  }

  public synchronized void end(UserId sender) {
    senders.remove(sender);
  }
}
