package io.butie.application.claim;

import io.butie.application.claim.SentClaims.SentLine;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.Payees;
import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.application.port.Transactions;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes the lines of a claim (R30), all or none. */
public final class SubmitClaims {

  private final Transactions transactions;
  private final Claims claims;
  private final People people;
  private final Payees payees;

  public SubmitClaims(Transactions transactions, Claims claims, People people, Payees payees) {
    this.transactions = transactions;
    this.claims = claims;
    this.people = people;
    this.payees = payees;
  }

  /**
   * A line as it is claimed.
   *
   * @param fundYear the budget year whose money is claimed
   * @param payee the registered payee; not looked at where there is an own account
   * @param ownAccount the trainee's own account, where the trainee paid the fee
   */
  public record Submission(
      LineId id,
      ClaimLine line,
      int fundYear,
      PayeeId payee,
      Optional<Payees.Account> ownAccount) {}

  /**
   * Registers the lines that the sender claims for itself and gives their number. Refused whole as
   * NOT_ALLOWED where a line is another institution's, ALREADY_TAKEN where a line id is in use or
   * there twice, NOT_FOUND where a payee has no account, MALFORMED where a class is named by what
   * cannot be a class's id, PERSON_RESTRICTED where a person's data is no longer used.
   */
  public Outcome<Integer> submit(SignedInUser sender, List<Submission> submissions) {
    return submit(sender, submissions, claims::add);
  }

  /** The same for lines of a file, which nobody sees until the file is accepted. */
  Outcome<Integer> submitUnseen(SignedInUser sender, String file, List<Submission> submissions) {
    return submit(sender, submissions, lines -> claims.addUnseen(lines, file));
  }

  private Outcome<Integer> submit(
      SignedInUser sender, List<Submission> submissions, Consumer<List<RegisteredLine>> add) {
    return transactions.attempt(
        () -> {
          for (Submission submission : submissions) {
            ClaimLine line = submission.line();
            Outcome<SignedInUser> allowed =
                sender.allowedAs(roleFor(line.kind()), line.region(), line.institution());
            if (allowed.isRefused()) {
              return allowed.map(user -> 0);
            }
          }
          return acceptable(submissions)
              .then(this::registered)
              .map(
                  lines -> {
                    add.accept(lines);
                    return lines.size();
                  });
        });
  }

  /** What would be refused of these lines, row by row; asks, and changes nothing. */
  List<BadRow> unacceptable(SignedInUser sender, List<SentLine> lines) {
    List<Submission> submissions = lines.stream().map(SentLine::submission).toList();
    Set<LineId> taken = Set.copyOf(claims.taken(submissions.stream().map(Submission::id).toList()));
    Set<String> restricted = people.restricted(personIds(submissions));
    Set<PayeeId> payable =
        submissions.stream()
            .filter(submission -> submission.ownAccount().isEmpty())
            .map(Submission::payee)
            .distinct()
            .filter(payee -> payees.commitment(payee).isPresent())
            .collect(Collectors.toSet());
    List<BadRow> bad = new ArrayList<>();
    for (SentLine sent : lines) {
      Submission submission = sent.submission();
      ClaimLine line = submission.line();
      if (sender.role() != roleFor(line.kind())) {
        bad.add(
            new BadRow(
                sent.row(), "kind", new Words("not for its sender to claim", "发送者无权申报此类补贴")));
      } else if (!sender.scope().covers(line.region(), line.institution())) {
        bad.add(
            new BadRow(
                sent.row(),
                "institution",
                new Words("not its sender's own, or in another region", "不是发送者本机构，或不在其所在地区")));
      }
      if (taken.contains(submission.id())) {
        bad.add(new BadRow(sent.row(), "line_id", new Words("registered already", "已登记")));
      }
      if (submission.ownAccount().isEmpty() && !payable.contains(submission.payee())) {
        bad.add(new BadRow(sent.row(), "payee", new Words("has no account", "没有收款账户")));
      }
      if (line.personId().filter(restricted::contains).isPresent()) {
        bad.add(
            new BadRow(
                sent.row(),
                "person_id",
                new Words("a person whose data is restricted", "此人信息已限制使用，不能再申报")));
      }
    }
    return bad;
  }

  private static List<String> personIds(List<Submission> submissions) {
    return submissions.stream().flatMap(s -> s.line().personId().stream()).distinct().toList();
  }

  /** What would only fail later, with other claims beside it, is refused now. */
  private Outcome<List<Submission>> acceptable(List<Submission> submissions) {
    List<LineId> ids = submissions.stream().map(Submission::id).toList();
    Set<LineId> seen = new HashSet<>();
    for (LineId id : ids) {
      if (!seen.add(id)) {
        return Outcome.refused(
            RefusalCode.ALREADY_TAKEN,
            "line " + id + " is in the claim twice",
            "申领明细 " + id + " 在本次申请中重复");
      }
    }
    List<LineId> taken = claims.taken(ids);
    if (!taken.isEmpty()) {
      return Outcome.refused(
          RefusalCode.ALREADY_TAKEN,
          "line " + taken.get(0) + " is registered already",
          "申领明细 " + taken.get(0) + " 已登记");
    }
    Set<PayeeId> known = new HashSet<>();
    for (Submission submission : submissions) {
      Optional<String> classId = submission.line().trainingClass().id();
      if (classId.isPresent() && !ClassId.isId(classId.get())) {
        return Outcome.refused(
            RefusalCode.MALFORMED,
            "line " + submission.id() + " names a class by no class id",
            "申领明细 " + submission.id() + " 的开班编号格式不正确");
      }
      if (submission.ownAccount().isEmpty()
          && known.add(submission.payee())
          && payees.commitment(submission.payee()).isEmpty()) {
        return Outcome.refused(
            RefusalCode.NOT_FOUND,
            "line " + submission.id() + ": payee " + submission.payee() + " has no account",
            "申领明细 " + submission.id() + " 的收款人 " + submission.payee() + " 没有登记账户");
      }
    }
    return Outcome.done(submissions);
  }

  /** The institution applies for training (R30), the evaluation body for appraisal (R41). */
  private static Role roleFor(ClaimKind kind) {
    return kind == ClaimKind.TRAINING ? Role.INSTITUTION : Role.EVALUATION_BODY;
  }

  private Outcome<List<RegisteredLine>> registered(List<Submission> submissions) {
    Map<String, Person> known = people.identify(personIds(submissions));
    List<RegisteredLine> lines = new ArrayList<>();
    for (Submission submission : submissions) {
      Person person = submission.line().personId().map(known::get).orElseGet(people::nameless);
      if (person.restricted()) {
        return Outcome.refused(
            RefusalCode.PERSON_RESTRICTED,
            "line " + submission.id() + " is a person's whose data is restricted",
            "申领明细 " + submission.id() + " 所属人员的数据已限制处理，不能受理新的申请");
      }
      lines.add(
          new RegisteredLine(
              submission.id(),
              submission.line(),
              person,
              submission
                  .ownAccount()
                  .map(account -> own(submission.id(), account))
                  .orElse(submission.payee()),
              submission.fundYear()));
    }
    return Outcome.done(lines);
  }

  /** The trainee as payee of this line. */
  private PayeeId own(LineId line, Payees.Account account) {
    PayeeId payee = PayeeId.traineeOf(line);
    payees.add(payee, account);
    return payee;
  }
}
