package io.claimline.patientbilling;

import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a visit is asked for next, from facts and rows alone.
 *
 * <p>The first statement goes on the business day after the balance became the patient's, unless
 * the guarantor was sent one within a cycle: then with the next. A promise, a plan in good
 * standing, a dispute or a refused placement moves it (R37, R38).
 */
@Service
public class StatementCycle {

  private final GuarantorAccounts accounts;
  private final PracticeCalendar calendar;

  StatementCycle(GuarantorAccounts accounts, PracticeCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /**
   * The moment at which {@link Statements#send} is to be called for the claim: the start of a day
   * where the practice is. It moves on whenever that was called.
   *
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public Instant due(long claimId) {
    GuarantorAccount account = accounts.of(claimId);
    Visit visit = account.visit(claimId);
    LocalDate due =
        visit.owedSince() == null
            ? calendar.today(PracticeScope.current().requireWritable()).plusDays(1)
            : account.due(visit);
    return due.atStartOfDay(account.zone()).toInstant();
  }
}
