package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.x12.IndependentReader;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class DemoPracticesTest {

  @Autowired Practices practices;
  @Autowired Payers payers;
  @Autowired Clock clock;
  @TempDir Path folder;

  @Test
  @DisplayName("The demo's charges are whole 837P files of about 25 visits that others can read")
  void charges() throws Exception {
    DemoPractices demo = new DemoPractices(practices, payers, new DataFolder(folder), clock);
    int claims = 0;
    int secondPolicies = 0;
    for (DemoPractice practice : DemoPractice.all()) {
      byte[] file = demo.charges(practice, 1);
      assertThat(IndependentReader.segments(file)).contains("CLM", "SV1");
      List<X12Event> events = events(file);
      claims += events.stream().filter(X12Event.ClaimRead.class::isInstance).count();
      secondPolicies +=
          events.stream()
              .filter(X12Event.ClaimRead.class::isInstance)
              .map(X12Event.ClaimRead.class::cast)
              .filter(read -> !read.claim().otherSubscribers().isEmpty())
              .count();
    }
    assertThat(claims).isEqualTo(25);
    assertThat(secondPolicies).isEqualTo(7);
  }

  @Test
  @DisplayName("The practices are founded once, and their charges laid out once")
  void foundedOnce() throws Exception {
    new DemoPractices(practices, payers, new DataFolder(folder), clock).found();
    Path inbox = folder.resolve("inbox/charges/HARBOR");
    assertThat(practices.idByCode("HARBOR")).isPresent();
    assertThat(charges(inbox)).hasSize(1);
    Files.delete(inbox.resolve(charges(inbox).get(0)));
    new DemoPractices(practices, payers, new DataFolder(folder), clock).found();
    assertThat(charges(inbox)).isEmpty();
  }

  @Test
  @DisplayName(
      "The payers' own words are entered: who answers questions, and how long a crossover takes")
  void payers() {
    new DemoPractices(practices, payers, new DataFolder(folder), clock).found();
    assertThat(payers.byCode("MEDB1").orElseThrow())
        .extracting(Payer::answersEligibility, Payer::answersStatus, Payer::crossoverDays)
        .containsExactly(true, true, 21);
    assertThat(payers.byCode("STMCD").orElseThrow())
        .extracting(Payer::answersEligibility, Payer::answersStatus, Payer::crossoverDays)
        .containsExactly(false, false, 45);
  }

  private static List<String> charges(Path inbox) throws Exception {
    try (Stream<Path> entries = Files.list(inbox)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".837"))
          .toList();
    }
  }

  private static List<X12Event> events(byte[] file) throws Exception {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("visits.837", new ByteArrayInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    }
    return events;
  }
}
