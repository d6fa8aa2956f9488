package io.claimline.patientbilling;

import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a balance from the collection agency (R39), read from facts and rows. */
@Service
public class PlacementGuards {

  private final GuarantorAccounts accounts;
  private final PracticeCalendar calendar;

  PlacementGuards(GuarantorAccounts accounts, PracticeCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /**
   * Each guard of R39; true holds the placement back.
   *
   * @param insurancePending an insurer owes, or an appeal, a crossover or a further payer's answer
   *     is awaited on this claim
   * @param disputed the patient disputes this claim's balance, and nobody has settled it
   * @param bankrupt the guarantor filed for bankruptcy after the service
   * @param hardship the guarantor's application for financial help is not settled
   * @param planInGoodStanding no instalment of the guarantor's plan is late
   * @param credit the guarantor has a credit on some visit
   */
  public record Guards(
      boolean insurancePending,
      boolean disputed,
      boolean bankrupt,
      boolean hardship,
      boolean planInGoodStanding,
      boolean credit) {

    public boolean any() {
      return !inWords().isEmpty();
    }

    /** The guards that hold, as a biller says them. */
    public List<String> inWords() {
      List<String> words = new ArrayList<>();
      add(words, insurancePending, "insurance pending");
      add(words, disputed, "dispute");
      add(words, bankrupt, "bankruptcy");
      add(words, hardship, "application for financial help");
      add(words, planInGoodStanding, "payment plan in good standing");
      add(words, credit, "credit");
      return words;
    }

    private static void add(List<String> words, boolean holds, String word) {
      if (holds) {
        words.add(word);
      }
    }
  }

  /**
   * The guards of a claim as of now.
   *
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public Guards of(long claimId) {
    GuarantorAccount account = accounts.of(claimId);
    return of(
        account, account.visit(claimId), calendar.today(PracticeScope.current().requireWritable()));
  }

  static Guards of(GuarantorAccount account, Visit visit, LocalDate today) {
    return new Guards(
        visit.history().insurerPending() || !visit.balance().insuranceOpen().isZero(),
        account.told().dispute(visit.claimId()).isPresent(),
        account.told().bankruptcy(visit.served(), account.zone()).isPresent(),
        account.told().hardship().isPresent(),
        account.plan() != null && account.plan().inGoodStanding(today),
        account.hasCredit());
  }
}
