package io.claimline.demo;

import io.claimline.demo.Script.Delivery;
import io.claimline.shared.Money;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Interchange;
import io.claimline.x12.Party;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the errands of payers when they are due, from what their books hold by then: the same file
 * of errands run twice does the same.
 */
final class PayerErrands {

  private final HeldFiles waiting;
  private final HeldFiles answers;
  private final Path letters;
  private final PayerBooks books;
  private final PaymentRun payments;
  private final SimulatedAdjudication adjudication;
  private final Chance chance;

  PayerErrands(
      HeldFiles waiting,
      HeldFiles answers,
      Path letters,
      PayerBooks books,
      PaymentRun payments,
      SimulatedAdjudication adjudication,
      Chance chance) {
    this.waiting = waiting;
    this.answers = answers;
    this.letters = letters;
    this.books = books;
    this.payments = payments;
    this.adjudication = adjudication;
    this.chance = chance;
  }

  /** Plans errands; none are no file. */
  void plan(String cause, List<Errand> errands, Instant due) throws IOException {
    waiting.hold(cause, Errand.file(errands), due);
  }

  /** Runs what is due. */
  void run(Instant now) throws IOException {
    for (Path file : waiting.due(now)) {
      String cause = file.getFileName().toString();
      List<Decision> decisions = new ArrayList<>();
      Interchange interchange = null;
      for (Errand errand : Errand.read(file)) {
        List<PayerBooks.Entry> known =
            books.decisions(errand.payerId(), errand.claimNumber()).stream()
                .filter(entry -> !entry.isOf(cause))
                .toList();
        interchange = known.isEmpty() ? interchange : known.get(0).interchange();
        decisions.addAll(run(errand, known, cause, now));
      }
      if (interchange != null) {
        long number = 1 + Long.parseLong(chance.digits(8, "interchange", cause));
        answers.hold(
            cause + ".835",
            payments.run(
                SimulatedFiles.after(interchange, number, now),
                new PaymentRun.Sending(cause, now, Delivery.ONCE),
                decisions),
            now);
      }
      Files.delete(file);
    }
  }

  private List<Decision> run(Errand errand, List<PayerBooks.Entry> known, String cause, Instant now)
      throws IOException {
    PayerBooks.Entry last = known.isEmpty() ? null : known.get(known.size() - 1);
    PayerBooks.Entry standing = last == null || last.isReversal() ? null : last;
    return switch (errand.task()) {
      case CORRECT -> corrected(standing, errand, cause, false);
      case TAKE_BACK -> corrected(standing, errand, cause, true);
      case REVERSE ->
          standing == null
              ? List.of()
              : List.of(decision(standing, Redecision.reversal(standing.payment())));
      case PAY_AGAIN -> paidAgain(known, errand, cause);
      case CROSS_OVER -> crossedOver(standing, errand, cause);
      case SEND_LOST -> {
        answers.hold(
            cause + "-" + PayerBooks.fileName(errand.claimNumber()) + ".835",
            books.find(errand.payerId(), errand.claimNumber(), now),
            now);
        yield List.of();
      }
      case PUT_RIGHT ->
          standing == null
              ? List.of()
              : List.of(standing.asDecision().keepingBack(standing.payment().paid()));
      case OVERTURN -> overturned(standing, errand, cause, now);
      case UPHOLD -> {
        uphold(errand, now);
        yield List.of();
      }
    };
  }

  private List<Decision> corrected(
      PayerBooks.@Nullable Entry standing, Errand errand, String cause, boolean handedBack) {
    if (standing == null || !standing.payment().paid().isPositive()) {
      return List.of();
    }
    ClaimPayment before = standing.payment();
    ClaimPayment after = Redecision.reduced(before, number(errand, cause));
    Money less = before.paid().minus(after.paid());
    return List.of(
        decision(standing, Redecision.reversal(before)),
        decision(standing, after).handingBack(handedBack ? less : Money.ZERO));
  }

  private List<Decision> paidAgain(List<PayerBooks.Entry> known, Errand errand, String cause) {
    List<PayerBooks.Entry> decided = known.stream().filter(entry -> !entry.isReversal()).toList();
    boolean takenBack = !known.isEmpty() && known.get(known.size() - 1).isReversal();
    if (decided.isEmpty() || !takenBack) {
      return List.of();
    }
    PayerBooks.Entry before = decided.get(decided.size() - 1);
    return List.of(decision(before, Redecision.reduced(before.payment(), number(errand, cause))));
  }

  private List<Decision> crossedOver(
      PayerBooks.@Nullable Entry primary, Errand errand, String cause) {
    Party next = primary == null ? null : primary.payment().crossoverPayer();
    if (primary == null || next == null) {
      return List.of();
    }
    String number = adjudication.payerClaimNumber(next.id(), errand.claimNumber(), cause);
    return List.of(
        Decision.of(
            Decision.payer(next),
            primary.head().payee(),
            Redecision.crossedOver(primary.payment(), errand.about(), number)));
  }

  private List<Decision> overturned(
      PayerBooks.@Nullable Entry standing, Errand errand, String cause, Instant now)
      throws IOException {
    ClaimPayment before = standing == null ? null : standing.payment();
    ClaimPayment after =
        before == null ? null : Redecision.overturned(before, number(errand, cause));
    if (standing == null || before == null || after == null || after.paid().equals(before.paid())) {
      uphold(errand, now);
      return List.of();
    }
    return List.of(decision(standing, Redecision.reversal(before)), decision(standing, after));
  }

  private void uphold(Errand errand, Instant now) throws IOException {
    String[] about = errand.about().split(" ", 2);
    AppealLetter appeal =
        new AppealLetter(
            errand.claimNumber(), errand.payerId(), Integer.parseInt(about[0]), about[1]);
    String name = appeal.fileName();
    Path unfinished = letters.resolve(name + ".tmp");
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Files.writeString(unfinished, new AppealDecision(appeal, today).text(), StandardCharsets.UTF_8);
    Files.move(
        unfinished, letters.resolve(name + ".decision"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Decision decision(PayerBooks.Entry entry, ClaimPayment payment) {
    return Decision.of(entry.head().payer(), entry.head().payee(), payment);
  }

  private String number(Errand errand, String cause) {
    return adjudication.payerClaimNumber(errand.payerId(), errand.claimNumber(), cause);
  }
}
