package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Contact;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import java.util.List;

/**
 * What a payer has decided of one claim, on its way into an 835.
 *
 * @param payer N1*PR of the 835
 * @param payee N1*PE of the 835
 * @param payment the CLP
 * @param handedBack what a reversal takes and the payer leaves with us for now: WO with a minus
 *     here, and with a plus two weeks later (R15); zero mostly
 * @param keptBack what the payer keeps because it has paid it before: WO; zero mostly
 */
record Decision(Party payer, Party payee, ClaimPayment payment, Money handedBack, Money keptBack) {

  private static final Address PAYER_ADDRESS =
      Address.of("100 INSURANCE PLAZA", "HARTFORD", "CT", "06103");

  static Decision of(Party payer, Party payee, ClaimPayment payment) {
    return new Decision(payer, payee, payment, Money.ZERO, Money.ZERO);
  }

  /** A first decision of a claim as it was sent. */
  static Decision of(ProfessionalClaim claim, ClaimPayment payment) {
    Party billing = claim.billingProvider();
    Party payee =
        Party.organization("PE", billing.name())
            .withId("XX", billing.id())
            .withAddress(billing.address())
            .withReferences(
                billing.taxId().isEmpty()
                    ? List.of()
                    : List.of(Reference.of("TJ", billing.taxId())));
    return of(payer(claim.payer()), payee, payment);
  }

  /** A payer as its 835 names it. */
  static Party payer(Party known) {
    return Party.organization("PR", known.name())
        .withId("XV", known.id())
        .withAddress(PAYER_ADDRESS)
        .withReferences(List.of(Reference.of("2U", known.id())))
        .withContacts(
            List.of(
                new Contact(
                    "BL", "PROVIDER SERVICES", List.of(new Contact.Number("TE", "5555550123")))));
  }

  Decision handingBack(Money amount) {
    return new Decision(payer, payee, payment, amount, keptBack);
  }

  Decision keepingBack(Money amount) {
    return new Decision(payer, payee, payment, handedBack, amount);
  }
}
