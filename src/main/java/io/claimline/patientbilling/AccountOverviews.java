package io.claimline.patientbilling;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of guarantors, for looking at. */
@Service
public class AccountOverviews {

  private final GuarantorAccounts accounts;
  private final StatementRows statements;
  private final ContactRows contacts;
  private final PlacementRows placements;

  AccountOverviews(
      GuarantorAccounts accounts,
      StatementRows statements,
      ContactRows contacts,
      PlacementRows placements) {
    this.accounts = accounts;
    this.statements = statements;
    this.contacts = contacts;
    this.placements = placements;
  }

  /** The account with this number; empty when no practice in scope has it. */
  @Transactional(readOnly = true)
  public Optional<AccountOverview> find(long guarantorId) {
    return accounts.numbered(guarantorId).map(this::overview);
  }

  private AccountOverview overview(GuarantorAccount account) {
    long id = account.guarantor().id();
    List<AccountOverview.Visit> visits =
        account.visits().stream().map(visit -> overview(account, visit)).toList();
    return new AccountOverview(
        account.guarantor(),
        account.zone(),
        account.owed(),
        visits,
        statements.of(id),
        contacts.contactsOf(id),
        contacts.answersOf(id),
        account.plan(),
        placements.ofGuarantor(id));
  }

  private static AccountOverview.Visit overview(GuarantorAccount account, Visit visit) {
    return new AccountOverview.Visit(
        visit.claimId(),
        visit.claimNumber(),
        visit.patientId(),
        visit.patientName(),
        visit.served(),
        visit.standing(),
        visit.balance(),
        visit.history().statements(),
        visit.isPatientsTurn() ? account.due(visit) : null,
        visit.isPatientsTurn()
            ? account.pause(visit).map(pause -> pause.why().words()).orElse("")
            : "");
  }
}
