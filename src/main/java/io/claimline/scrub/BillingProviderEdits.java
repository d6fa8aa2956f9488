package io.claimline.scrub;

import io.claimline.practice.Npi;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import java.util.List;
import java.util.regex.Pattern;

/** The billing provider: 2010AA. */
final class BillingProviderEdits {

  private static final Pattern TAX_ID = Pattern.compile("\\d{2}-?\\d{7}|\\d{3}-\\d{2}-\\d{4}");
  private static final Pattern POST_OFFICE_BOX =
      Pattern.compile(
          "\\b(P\\.? ?O\\.? ?BOX|POST OFFICE BOX|LOCK ?BOX)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final int FULL_ZIP = 9;

  private BillingProviderEdits() {}

  static List<RuleFinding> name(ScrubSubject subject) {
    return subject.claim().billingProvider().name().isBlank()
        ? List.of(
            RuleFinding.error(
                "billing-name", "billingProvider.name", "Enter the billing provider's name."))
        : List.of();
  }

  static List<RuleFinding> npi(ScrubSubject subject) {
    String npi = subject.claim().billingProvider().npi();
    if (npi.isBlank()) {
      return List.of(error("billing-npi", "npi", "Enter the billing provider's NPI."));
    }
    return Npi.isValid(npi)
        ? List.of()
        : List.of(
            error(
                "billing-npi",
                "npi",
                "Check the billing provider's NPI: its check digit does not fit."));
  }

  static List<RuleFinding> taxId(ScrubSubject subject) {
    return TAX_ID.matcher(subject.claim().billingProvider().taxId().strip()).matches()
        ? List.of()
        : List.of(error("billing-tax-id", "taxId", "Enter the nine digits of the tax id."));
  }

  static List<RuleFinding> address(ScrubSubject subject) {
    return new AddressEdit("billingProvider", "billing-address", "the billing provider's")
        .check(subject.claim().billingProvider().address());
  }

  /** 2010AA N3 is where the services are billed from; mail goes to the pay-to address. */
  static List<RuleFinding> noPostOfficeBox(ScrubSubject subject) {
    Address address = subject.claim().billingProvider().address();
    return address != null && POST_OFFICE_BOX.matcher(address.line1()).find()
        ? List.of(
            error(
                "billing-po-box",
                "line1",
                "Enter a street: payers refuse a billing address that is a post office box."))
        : List.of();
  }

  /** Payers want nine digits here, though some take five. */
  static List<RuleFinding> fullZip(ScrubSubject subject) {
    Party provider = subject.claim().billingProvider();
    Address address = provider.address();
    return address != null
            && AddressEdit.isDomestic(address)
            && AddressEdit.digits(address).length() != FULL_ZIP
        ? List.of(
            RuleFinding.warning(
                "billing-zip",
                "billingProvider.zip",
                "Enter all nine digits of the billing provider's ZIP code; some payers insist."))
        : List.of();
  }

  private static RuleFinding error(String rule, String field, String message) {
    return RuleFinding.error(rule, "billingProvider." + field, message);
  }
}
