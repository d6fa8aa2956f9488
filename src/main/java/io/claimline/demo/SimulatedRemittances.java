package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Amount;
import io.claimline.x12.BankTransfer;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Contact;
import io.claimline.x12.Party;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The payers' 835s for a batch: one payment for each payer and billing provider. */
final class SimulatedRemittances {

  private static final int INTEREST_ONE_IN = 5;
  private static final Address PAYER_ADDRESS =
      Address.of("100 INSURANCE PLAZA", "HARTFORD", "CT", "06103");

  /** Invented banks and accounts. */
  private static BankTransfer banks(String companyId) {
    return new BankTransfer(
        "CCP", "01", "999999992", "1000001", companyId, "", "01", "999999992", "DA", "2000002");
  }

  private final SentBatch batch;
  private final Function<ProfessionalClaim, Scenario> scenarios;
  private final SimulatedFiles files;
  private final SimulatedAdjudication adjudication;
  private final Chance chance;

  SimulatedRemittances(
      SentBatch batch,
      Function<ProfessionalClaim, Scenario> scenarios,
      SimulatedFiles files,
      SimulatedAdjudication adjudication,
      Chance chance) {
    this.batch = batch;
    this.scenarios = scenarios;
    this.files = files;
    this.adjudication = adjudication;
    this.chance = chance;
  }

  private record Payment(String payerId, String providerId) {}

  /**
   * Empty if nothing was adjudicated.
   *
   * @param taken the sets that the 999 did not reject
   */
  byte[] a835(List<SentBatch.SentSet> taken) {
    Map<Payment, List<ProfessionalClaim>> payments = new LinkedHashMap<>();
    for (SentBatch.SentSet set : taken) {
      for (ProfessionalClaim claim : set.claims()) {
        if (scenarios.apply(claim).isAdjudicated()) {
          payments
              .computeIfAbsent(
                  new Payment(claim.payer().id(), claim.billingProvider().id()),
                  any -> new ArrayList<>())
              .add(claim);
        }
      }
    }
    if (payments.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter writer = RemittanceWriter.open(out, files.envelope(3));
    int number = 0;
    for (List<ProfessionalClaim> claims : payments.values()) {
      write(writer, claims, ++number);
    }
    writer.finish();
    return out.toByteArray();
  }

  private void write(RemittanceWriter writer, List<ProfessionalClaim> claims, int number) {
    List<ClaimPayment> payments =
        claims.stream()
            .map(claim -> adjudication.adjudicate(claim, scenarios.apply(claim)))
            .toList();
    Money paid = payments.stream().map(ClaimPayment::paid).reduce(Money.ZERO, Money::plus);
    String trace = "SIM%09d%03d".formatted(files.batchNumber(), number);
    Money interest = interest(paid, trace);
    writer.openRemittance(head(claims.get(0), paid.plus(interest), trace));
    for (int i = 0; i < payments.size(); i++) {
      boolean bearsInterest = i == 0 && !interest.isZero();
      writer.write(
          bearsInterest
              ? payments.get(i).toBuilder().amounts(List.of(new Amount("I", interest))).build()
              : payments.get(i));
    }
    if (!interest.isZero()) {
      writer.write(
          new ProviderAdjustment(
              claims.get(0).billingProvider().id(),
              LocalDate.of(files.today().getYear(), Month.DECEMBER, 31),
              "L6",
              claims.get(0).patientControlNumber(),
              interest.negated(),
              Place.NOWHERE));
    }
  }

  /** Now and then a payer was late, and pays for it (R12). */
  private Money interest(Money paid, String trace) {
    boolean late = paid.isPositive() && chance.below(INTEREST_ONE_IN, "interest", trace) == 0;
    return late ? Money.ofCents(Math.max(1, paid.cents() / 1_000)) : Money.ZERO;
  }

  private Remittance head(ProfessionalClaim claim, Money paid, String trace) {
    Party billing = claim.billingProvider();
    boolean money = paid.isPositive();
    String companyId = "1" + chance.digits(9, "payer", claim.payer().id());
    Party payee =
        Party.organization("PE", billing.name())
            .withId("XX", billing.id())
            .withAddress(billing.address())
            .withReferences(
                billing.taxId().isEmpty()
                    ? List.of()
                    : List.of(Reference.of("TJ", billing.taxId())));
    return Remittance.builder()
        .handling(money ? "I" : "H")
        .paid(paid)
        .creditOrDebit("C")
        .method(money ? "ACH" : "NON")
        .bankTransfer(money ? banks(companyId) : null)
        .paymentDate(files.today())
        .traceNumber(trace)
        .originatingCompanyId(companyId)
        .productionDate(files.today())
        .payer(
            Party.organization("PR", claim.payer().name())
                .withId("XV", claim.payer().id())
                .withAddress(PAYER_ADDRESS)
                .withReferences(List.of(Reference.of("2U", claim.payer().id())))
                .withContacts(
                    List.of(
                        new Contact(
                            "BL",
                            "PROVIDER SERVICES",
                            List.of(new Contact.Number("TE", "5555550123"))))))
        .payee(payee)
        .build();
  }
}
