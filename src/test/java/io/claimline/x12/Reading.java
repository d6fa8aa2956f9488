package io.claimline.x12;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All events of a file, for assertions. */
record Reading(List<X12Event> events) {

  static Reading of(String text) {
    return of("test.x12", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(String fileName, byte[] bytes) {
    List<X12Event> events = new ArrayList<>();
    X12Reader reader = X12Reader.open(fileName, new ByteArrayInputStream(bytes));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      events.add(event);
    }
    return new Reading(events);
  }

  <T extends X12Event> List<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Finding> findings() {
    return all(X12Event.FindingReported.class).stream()
        .map(X12Event.FindingReported::finding)
        .toList();
  }

  List<String> codes() {
    return findings().stream().map(Finding::code).toList();
  }

  List<ProfessionalClaim> claims() {
    return all(X12Event.ClaimRead.class).stream().map(X12Event.ClaimRead::claim).toList();
  }

  List<InstitutionalClaim> institutionalClaims() {
    return all(X12Event.InstitutionalClaimRead.class).stream()
        .map(X12Event.InstitutionalClaimRead::claim)
        .toList();
  }

  List<ClaimPayment> payments() {
    return all(X12Event.ClaimPaymentRead.class).stream()
        .map(X12Event.ClaimPaymentRead::payment)
        .toList();
  }
}
