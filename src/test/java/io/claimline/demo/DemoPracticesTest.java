package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.codes.CodeLoader;
import io.claimline.fee.Fee;
import io.claimline.fee.FeeBook;
import io.claimline.fee.Fees;
import io.claimline.practice.Letterheads;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.shared.StartRefused;
import io.claimline.x12.IndependentReader;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  @Autowired Letterheads letterheads;
  @Autowired Payers payers;
  @Autowired CodeLoader codes;
  @Autowired Fees fees;
  @TempDir Path folder;

  private static final Instant TODAY = Instant.parse("2026-03-09T15:00:00Z");
  private static final DemoBeginning WRITTEN = new DemoBeginning(0, 1, TODAY);

  private DemoPractices demo(DemoBeginning beginning) {
    return new DemoPractices(
        practices, letterheads, payers, codes, new DataFolder(folder), beginning);
  }

  @Test
  @DisplayName("The demo's charges are whole 837P files of about 25 visits that others can read")
  void charges() throws Exception {
    DemoPractices demo = demo(WRITTEN);
    int claims = 0;
    int secondPolicies = 0;
    for (DemoPractice practice : DemoPractice.all()) {
      byte[] file = demo.charges(practice, 1, demo.visits(practice, 1));
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
    demo(WRITTEN).found();
    Path inbox = folder.resolve("inbox/charges/HARBOR");
    assertThat(practices.idByCode("HARBOR")).isPresent();
    assertThat(charges(inbox)).hasSize(1);
    Files.delete(inbox.resolve(charges(inbox).get(0)));
    demo(WRITTEN).found();
    assertThat(charges(inbox)).isEmpty();
  }

  @Test
  @DisplayName(
      "The payers' own words are entered: who answers questions, and how long a crossover takes")
  void payers() {
    demo(WRITTEN).found();
    assertThat(payers.byCode("MEDB1").orElseThrow())
        .extracting(Payer::answersEligibility, Payer::answersStatus, Payer::crossoverDays)
        .containsExactly(true, true, 21);
    assertThat(payers.byCode("STMCD").orElseThrow())
        .extracting(Payer::answersEligibility, Payer::answersStatus, Payer::crossoverDays)
        .containsExactly(false, false, 45);
  }

  @Test
  @DisplayName("The practices begin, once, with a fee for each procedure that their visits charge")
  void fees() {
    demo(WRITTEN).found();
    DemoFees demoFees = new DemoFees(practices, fees);
    demoFees.enter();
    demoFees.enter();
    LocalDate day = LocalDate.ofInstant(TODAY, ZoneOffset.UTC);
    for (String[] row : DemoTable.rows("services.csv")) {
      long practice = practices.idByCode(row[0]).orElseThrow();
      for (String service : row[3].split(",")) {
        String[] told = service.split("\\*");
        FeeBook book = PracticeScope.writing(practice).call(() -> fees.of(List.of(told[0])));
        Fee fee = book.fee(told[0], List.of(), "11", day).orElseThrow();
        assertThat(fee.amount().cents() * Long.parseLong(told[2]))
            .as("%s of %s", told[0], row[0])
            .isEqualTo(Money.parse(told[1]).cents());
      }
      assertThat(PracticeScope.writing(practice).call(fees::all))
          .allSatisfy(course -> assertThat(course.entered()).hasSize(1));
    }
  }

  @Test
  @DisplayName("Invented visits are as many as asked, the same for the same seed, and all readable")
  void invented() throws Exception {
    DemoPractices demo = demo(new DemoBeginning(601, 7, TODAY));
    List<DemoVisit> all = new ArrayList<>();
    int number = 1;
    for (DemoPractice practice : DemoPractice.all()) {
      List<DemoVisit> visits = demo.visits(practice, number);
      assertThat(visits).isEqualTo(demo.visits(practice, number));
      assertThat(visits).isNotEqualTo(other(8).visits(practice, number));
      assertThat(claims(demo.charges(practice, number, visits))).isEqualTo(visits.size());
      all.addAll(visits);
      number++;
    }
    assertThat(all).hasSize(601).extracting(DemoVisit::number).doesNotHaveDuplicates();
    assertThat(all).extracting(DemoVisit::daysAgo).allMatch(days -> days >= 1 && days <= 42);
    assertThat(all).extracting(visit -> visit.policies().get(0).payer()).contains("MEDB1", "STMCD");
    assertThat(all).filteredOn(visit -> visit.policies().size() == 2).hasSizeGreaterThan(60);
  }

  @Test
  @DisplayName("Many claims come in files of 250, and are laid out once whatever is ordered later")
  void manyOnce() throws Exception {
    DataFolder data = new DataFolder(folder);
    DemoBeginning first = DemoBeginning.of(data, new DemoOrder(601, 7L), clock(TODAY));
    demo(first).found();
    Path inbox = folder.resolve("inbox/charges/HARBOR");
    assertThat(charges(inbox)).hasSize(2);
    DemoOrder later = new DemoOrder(900, 8L);
    DemoBeginning second = DemoBeginning.of(data, later, clock(TODAY.plusSeconds(86_400)));
    assertThat(second).isEqualTo(first);
    assertThat(second.serves(later)).isFalse();
    assertThat(second.serves(DemoOrder.NOTHING)).isTrue();
    assertThat(second.words()).isEqualTo("601 invented claims and the seed 7");
    demo(second).found();
    assertThat(charges(inbox)).hasSize(2);
  }

  @Test
  @DisplayName("A data folder of the written claims stays one")
  void writtenOnce() {
    demo(WRITTEN).found();
    DemoBeginning later =
        DemoBeginning.of(new DataFolder(folder), new DemoOrder(500, null), clock(TODAY));
    assertThat(later.claims()).isZero();
  }

  @Test
  @DisplayName("No claims, or more than a machine takes in, are refused with a sentence")
  void tooMany() {
    assertThatThrownBy(() -> new DemoOrder(0, null))
        .hasMessage("The demo begins with 1 to 20000 claims, not 0.");
    assertThatThrownBy(() -> new DemoOrder(20_001, null)).isInstanceOf(StartRefused.class);
  }

  private DemoPractices other(long seed) {
    return demo(new DemoBeginning(601, seed, TODAY));
  }

  private static Clock clock(Instant at) {
    return Clock.fixed(at, ZoneOffset.UTC);
  }

  private static long claims(byte[] file) throws Exception {
    return events(file).stream().filter(X12Event.ClaimRead.class::isInstance).count();
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
