package io.claimline.patientbilling;

import io.claimline.claim.Claims;
import io.claimline.document.Pdf;
import io.claimline.page.Display;
import io.claimline.practice.Letterhead;
import io.claimline.practice.Letterheads;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Prints statements. What was wrong with a patient is nobody's business: no diagnosis on it. */
@Component
class StatementLetters {

  private static final List<String> AGES =
      List.of("Current", "Over 30 days", "Over 60 days", "Over 90 days");

  private final Pdf pdf;
  private final Letterheads letterheads;
  private final Claims claims;
  private final Display display;

  StatementLetters(Pdf pdf, Letterheads letterheads, Claims claims, Display display) {
    this.pdf = pdf;
    this.letterheads = letterheads;
    this.claims = claims;
    this.display = display;
  }

  /** One visit, ready to be printed. */
  public record VisitText(
      String served,
      String patient,
      String number,
      String charge,
      String insurancePaid,
      String adjusted,
      String patientPaid,
      String open,
      boolean finalNotice) {}

  /** A share of the account by age. */
  public record AgeText(String label, String amount, boolean overdue) {}

  /** Prints the statement over these visits; its lines are in their order. */
  byte[] print(GuarantorAccount account, List<Visit> visits, Statement statement) {
    Letterhead head =
        letterheads.current(claims.content(visits.get(0).claimId()).billingProvider());
    String payBy = display.date(statement.sentOn().plusDays(account.policy().statementCycleDays()));
    return pdf.render(
        "patient-statement",
        Map.ofEntries(
            Map.entry("practice", head.name()),
            Map.entry("practiceAddress", MailingLines.of(head.address())),
            Map.entry("phone", MailingLines.phone(head.phone())),
            Map.entry("account", Long.toString(statement.guarantorId())),
            Map.entry("guarantor", account.guarantor().name()),
            Map.entry("guarantorAddress", MailingLines.of(account.guarantor().address())),
            Map.entry("sentOn", display.date(statement.sentOn())),
            Map.entry("payBy", payBy),
            Map.entry("total", display.money(statement.total())),
            Map.entry("finalNotice", statement.finalNotice()),
            Map.entry("title", statement.finalNotice() ? "Final notice" : "Statement"),
            Map.entry("message", message(account, statement, payBy)),
            Map.entry("visits", visits(visits, statement)),
            Map.entry("ages", ages(account, visits, statement.sentOn()))));
  }

  private static String message(GuarantorAccount account, Statement statement, String payBy) {
    if (statement.finalNotice()) {
      return "This is our final notice for the visits marked below. Please pay, or call us, by "
          + payBy
          + ". If we do not hear from you, they may be reviewed for placement with a collection"
          + " agency.";
    }
    if (statement.step() == 1) {
      return "Your insurance has finished with these visits. What is left is yours to pay."
          + " Please pay by "
          + payBy
          + ".";
    }
    if (statement.step() < account.finalStep() - 1) {
      return "A friendly reminder: we have not yet received your payment for all of these visits."
          + " If you paid in the last days, thank you; no further step is needed.";
    }
    return "Your account is past due. Please pay by "
        + payBy
        + ", or call us: we will find a way together. The next letter will be our final notice.";
  }

  private List<VisitText> visits(List<Visit> visits, Statement statement) {
    List<VisitText> texts = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      Statement.Line line = statement.lines().get(i);
      texts.add(
          new VisitText(
              display.date(visit.served()),
              visit.patientName(),
              visit.claimNumber(),
              display.money(line.charge()),
              lessened(line.insurancePaid()),
              lessened(line.adjusted()),
              lessened(line.patientPaid()),
              display.money(line.open()),
              line.finalNotice()));
    }
    return texts;
  }

  private String lessened(Money amount) {
    return amount.isZero() ? "–" : display.money(amount.negated());
  }

  /** By the days since the balance became the patient's. */
  private List<AgeText> ages(GuarantorAccount account, List<Visit> visits, LocalDate today) {
    Money[] sums = new Money[AGES.size()];
    for (int i = 0; i < sums.length; i++) {
      int age = i;
      sums[i] =
          GuarantorAccount.sum(visits.stream().filter(visit -> age(account, visit, today) == age));
    }
    List<AgeText> texts = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      texts.add(new AgeText(AGES.get(i), display.money(sums[i]), i > 0 && sums[i].isPositive()));
    }
    return texts;
  }

  private static int age(GuarantorAccount account, Visit visit, LocalDate today) {
    LocalDate since = account.dayOf(Objects.requireNonNull(visit.owedSince()));
    long days = ChronoUnit.DAYS.between(since, today);
    return (int) Math.min(AGES.size() - 1L, Math.max(0, days - 1) / 30);
  }
}
