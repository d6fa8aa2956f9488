package io.claimline.demo;

import io.claimline.practice.NewPractice;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.Reference;
import java.time.ZoneId;
import java.util.List;

/** An invented practice of the demo. */
record DemoPractice(
    String code,
    String name,
    String npi,
    String taxId,
    String taxonomy,
    Address address,
    ZoneId zone) {

  static List<DemoPractice> all() {
    return DemoTable.rows("practices.csv").stream().map(DemoPractice::of).toList();
  }

  private static DemoPractice of(String[] row) {
    return new DemoPractice(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        Address.of(row[5], row[6], row[7], row[8]),
        ZoneId.of(row[9]));
  }

  NewPractice asNew() {
    return new NewPractice(code, name, npi, taxId, zone);
  }

  Party asBillingProvider() {
    return Party.organization("85", name)
        .withId("XX", npi)
        .withAddress(address)
        .withTaxonomy(taxonomy)
        .withReferences(List.of(Reference.of("EI", taxId)));
  }
}
