package io.claimline.scrub;

import io.claimline.practice.Npi;
import io.claimline.x12.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The other providers of claim and lines: 2310 and 2420. */
final class ProviderEdits {

  private static final String FACILITY = "77";

  /** Role to the field of its NPI. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "82",
          "renderingNpi",
          "DN",
          "referringNpi",
          "P3",
          "primaryCareNpi",
          "DK",
          "orderingNpi",
          "DQ",
          "supervisingNpi",
          "QB",
          "purchasedNpi",
          FACILITY,
          "facilityNpi");

  private ProviderEdits() {}

  static List<RuleFinding> npi(ScrubSubject subject) {
    List<RuleFinding> findings = new ArrayList<>(invalid("", subject.claim().providers()).toList());
    findings.addAll(
        subject.eachLine((index, line) -> invalid(Fields.line(index, ""), line.providers())));
    return findings;
  }

  static List<RuleFinding> facilityAddress(ScrubSubject subject) {
    Party facility = subject.claim().provider(FACILITY);
    return facility == null
        ? List.of()
        : new AddressEdit("facility", "facility-address", "the service facility's")
            .check(facility.address());
  }

  private static Stream<RuleFinding> invalid(String prefix, List<Party> providers) {
    return providers.stream()
        .filter(provider -> FIELDS.containsKey(provider.role()))
        .filter(provider -> !provider.npi().isEmpty() && !Npi.isValid(provider.npi()))
        .map(
            provider ->
                RuleFinding.error(
                    "provider-npi",
                    prefix + FIELDS.get(provider.role()),
                    "Check this provider's NPI: its check digit does not fit."));
  }
}
