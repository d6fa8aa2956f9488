package io.claimline.clearinghouse;

import io.claimline.practice.Payer;
import io.claimline.practice.PayerDeliveries;
import io.claimline.practice.PayerDelivery;
import io.claimline.practice.Payers;
import io.claimline.practice.Providers;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The numbers under which the clearinghouse knows payers, where a practice has its own for one. */
@Component
class PayerIds {

  private final PayerDeliveries deliveries;
  private final Payers payers;
  private final Providers providers;

  PayerIds(PayerDeliveries deliveries, Payers payers, Providers providers) {
    this.deliveries = deliveries;
    this.payers = payers;
    this.providers = providers;
  }

  /** Those of the practice that the scope writes, as they are now. */
  Known ofWritingPractice() {
    return of(PracticeScope.current().requireWritable());
  }

  /** Those of one of the practices in scope, as they are now. */
  Known of(long practiceId) {
    return new Known(
        deliveries.of(practiceId).stream()
            .filter(delivery -> !delivery.clearinghousePayerId().isEmpty())
            .toList());
  }

  /** One practice's own numbers; to be asked in the transaction that read them. */
  final class Known {

    private final List<PayerDelivery> told;

    private Known(List<PayerDelivery> told) {
      this.told = told;
    }

    /** The claim with its payer (2010BB NM109) as the clearinghouse knows it. */
    ProfessionalClaim addressed(ProfessionalClaim claim) {
      return told.isEmpty()
          ? claim
          : claim.toBuilder().payer(named(claim.payer(), claim.billingProvider())).build();
    }

    /**
     * The payer as the clearinghouse knows it.
     *
     * @param billing who bills: what is told of one provider comes before what is told of all
     */
    Party named(Party payer, Party billing) {
      if (told.isEmpty()) {
        return payer;
      }
      Optional<Long> payerId = payers.byCode(payer.id()).map(Payer::id);
      Optional<Long> providerId = providers.match(billing);
      return told.stream()
          .filter(each -> payerId.isPresent() && each.payerId() == payerId.get())
          .filter(each -> each.providerId() == null || isOf(each, providerId))
          .max(Comparator.comparing(each -> each.providerId() != null))
          .map(each -> payer.withId(payer.idQualifier(), each.clearinghousePayerId()))
          .orElse(payer);
    }

    /** Whether the clearinghouse knows the payer under this number for any billing provider. */
    boolean isKnownAs(Party payer, String number) {
      return told.stream()
          .filter(each -> each.clearinghousePayerId().equals(number))
          .anyMatch(
              each ->
                  payers
                      .byCode(payer.id())
                      .filter(known -> known.id() == each.payerId())
                      .isPresent());
    }

    private static boolean isOf(PayerDelivery delivery, Optional<Long> providerId) {
      return Optional.ofNullable(delivery.providerId()).equals(providerId);
    }
  }
}
