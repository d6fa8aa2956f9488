package io.claimline.workflow.task;

import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of who bills and treats. What every claim has is always there to be filled in; what
 * only some name (a facility, a line's own providers) is there to be mended where it was sent.
 */
final class ProviderFields {

  private static final Lens<ProfessionalClaim, Party> BILLING =
      new Lens<>(
          ProfessionalClaim::billingProvider,
          (claim, provider) -> claim.toBuilder().billingProvider(provider).build());

  private static final Lens<Party, String> TAX_ID =
      new Lens<>(Party::taxId, ProviderFields::withTaxId);

  private static final String FACILITY = "77";

  private static final Map<String, String> OF_CLAIM = new LinkedHashMap<>();
  private static final Map<String, String> OF_LINE = new LinkedHashMap<>();

  static {
    OF_CLAIM.put("P3", "primaryCareNpi");
    OF_CLAIM.put("DQ", "supervisingNpi");
    OF_CLAIM.put(FACILITY, "facilityNpi");
    OF_LINE.put("82", "renderingNpi");
    OF_LINE.put("DN", "referringNpi");
    OF_LINE.put("P3", "primaryCareNpi");
    OF_LINE.put("DK", "orderingNpi");
    OF_LINE.put("DQ", "supervisingNpi");
    OF_LINE.put("QB", "purchasedNpi");
    OF_LINE.put(FACILITY, "facilityNpi");
  }

  private ProviderFields() {}

  static List<ClaimField> of(ProfessionalClaim claim) {
    List<ClaimField> fields = new ArrayList<>(billing());
    OF_CLAIM.forEach(
        (role, name) -> {
          if (claim.provider(role) != null) {
            fields.add(npi(name, "Claim: ", Parts.provider(role)));
          }
        });
    if (claim.provider(FACILITY) != null) {
      fields.addAll(
          address("facility", "Facility’s", Parts.provider(FACILITY).then(Parts.ADDRESS)));
    }
    for (int i = 0; i < claim.lines().size(); i++) {
      fields.addAll(ofLine(i, claim.lines().get(i)));
    }
    return fields;
  }

  private static List<ClaimField> billing() {
    List<ClaimField> fields = new ArrayList<>();
    fields.add(
        new ClaimField(
            "billingProvider.name",
            "Billing provider’s name",
            Entry.NAME,
            BILLING.then(Parts.LAST_NAME)));
    fields.add(
        new ClaimField(
            "billingProvider.npi", "Billing provider’s NPI", Entry.NPI, BILLING.then(Parts.NPI)));
    fields.add(
        new ClaimField("billingProvider.taxId", "Tax id", Entry.TAX_ID, BILLING.then(TAX_ID)));
    fields.addAll(address("billingProvider", "Billing provider’s", BILLING.then(Parts.ADDRESS)));
    return fields;
  }

  private static List<ClaimField> ofLine(int index, ServiceLine line) {
    List<ClaimField> fields = new ArrayList<>();
    OF_LINE.forEach(
        (role, name) -> {
          if (line.providers().stream().anyMatch(known -> known.role().equals(role))) {
            fields.add(
                npi(
                    "lines[" + index + "]." + name,
                    "Line " + (index + 1) + ": ",
                    Parts.line(index).then(provider(role))));
          }
        });
    return fields;
  }

  private static ClaimField npi(String path, String label, Lens<ProfessionalClaim, Party> at) {
    String name = path.substring(path.indexOf('.') + 1);
    return new ClaimField(path, label + words(name), Entry.NPI, at.then(Parts.NPI));
  }

  private static List<ClaimField> address(
      String path, String whose, Lens<ProfessionalClaim, Address> at) {
    return List.of(
        new ClaimField(path + ".line1", whose + " street", Entry.TEXT, at.then(Parts.LINE_1)),
        new ClaimField(path + ".city", whose + " city", Entry.TEXT, at.then(Parts.CITY)),
        new ClaimField(path + ".state", whose + " state", Entry.STATE, at.then(Parts.STATE)),
        new ClaimField(path + ".zip", whose + " ZIP code", Entry.ZIP, at.then(Parts.ZIP)));
  }

  /** The line's first provider in this role, who is there. */
  private static Lens<ServiceLine, Party> provider(String role) {
    return new Lens<>(
        line ->
            line.providers().stream()
                .filter(known -> known.role().equals(role))
                .findFirst()
                .orElseThrow(),
        (line, provider) -> {
          List<Party> providers = new ArrayList<>(line.providers());
          int at = providers.stream().map(Party::role).toList().indexOf(role);
          providers.set(at, provider);
          return line.toBuilder().providers(providers).build();
        });
  }

  private static Party withTaxId(Party provider, String taxId) {
    boolean person = !provider.reference("SY").isEmpty() && provider.reference("EI").isEmpty();
    String qualifier = person ? "SY" : "EI";
    return provider.withReferences(
        Stream.concat(
                provider.references().stream()
                    .filter(known -> !known.qualifier().equals(qualifier)),
                Stream.of(taxId).filter(id -> !id.isEmpty()).map(id -> Reference.of(qualifier, id)))
            .toList());
  }

  /** {@code facilityNpi} as a form names it. */
  private static String words(String name) {
    return name.replace("Npi", "").replace("primaryCare", "primary care") + " provider’s NPI";
  }
}
