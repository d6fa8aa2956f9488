package io.claimline.demo;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.IncomingClaim;
import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.IndependentReader;
import io.claimline.x12.Note;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedClearinghouseTest {

  private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
  private static final DemoSettings AT_ONCE = new DemoSettings(1, Duration.ZERO, Duration.ZERO);

  @TempDir Path folder;

  @Test
  @DisplayName("A batch is answered by a 999, a 277CA and an 835, and is gone from the outbox")
  void answered() throws IOException {
    batch(1, claim("CL1", "100"));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    assertThat(names("inbox"))
        .containsExactly(
            "claims-000000001-1.999", "claims-000000001-2.277ca", "claims-000000001-3.835");
    assertThat(names("outbox")).isEmpty();
    assertThat(names("outbox/taken")).containsExactly("claims-000000001.837");
  }

  @Test
  @DisplayName("R30 The 999 names our group and set, and accepts")
  void a999() throws IOException {
    batch(1, claim("CL1", "100"));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    ImplementationAcknowledgement ack =
        all("claims-000000001-1.999", X12Event.ImplementationAcknowledged.class)
            .get(0)
            .acknowledgement();
    assertThat(ack.groupControlNumber()).isEqualTo("1");
    assertThat(ack.code()).isEqualTo("A");
    assertThat(ack.sets())
        .extracting(ImplementationAcknowledgement.SetResponse::code)
        .containsExactly("A");
  }

  @Test
  @DisplayName("R30 A set that the 999 rejects names the claim and is answered no further")
  void rejectedFile() throws IOException {
    batch(1, claim("CL1", "100"), claim("CL2", "80"));
    work(folder, AT_ONCE, NOON, only("CL2", Scenario.REJECTED_FILE));
    assertThat(names("inbox")).containsExactly("claims-000000001-1.999");
    ImplementationAcknowledgement ack =
        all("claims-000000001-1.999", X12Event.ImplementationAcknowledged.class)
            .get(0)
            .acknowledgement();
    assertThat(ack.code()).isEqualTo("R");
    assertThat(ack.sets().get(0).errors().get(0).contexts().get(0).value()).isEqualTo("CL2");
  }

  @Test
  @DisplayName("R31 Clearinghouse and payer answer each claim, and name the set by our BHT03")
  void a277ca() throws IOException {
    batch(1, claim("CL1", "100"), claim("CL2", "80"), claim("CL3", "60"));
    work(
        folder,
        AT_ONCE,
        NOON,
        (claim, earlier) ->
            switch (claim.patientControlNumber()) {
              case "CL2" -> Scenario.REJECTED_MEMBER;
              case "CL3" -> Scenario.REJECTED_PROVIDER;
              default -> Scenario.COPAY;
            });
    List<ClaimAcknowledgement> acks =
        all("claims-000000001-2.277ca", X12Event.ClaimAcknowledged.class).stream()
            .map(X12Event.ClaimAcknowledged::acknowledgement)
            .toList();
    assertThat(acks)
        .filteredOn(ack -> ack.level() == Level.RECEIVER)
        .extracting(ClaimAcknowledgement::traceNumber)
        .containsOnly("CL000000001");
    assertThat(acks)
        .filteredOn(ack -> ack.level() == Level.CLAIM)
        .extracting(
            ack ->
                ack.traceNumber()
                    + " "
                    + ack.source().role()
                    + " "
                    + ack.statuses().get(0).category()
                    + ":"
                    + ack.statuses().get(0).code())
        .containsExactlyInAnyOrder(
            "CL1 AY A0:16", "CL2 AY A0:16", "CL3 AY A7:562", "CL1 PR A2:20", "CL2 PR A3:33");
    assertThat(payments("claims-000000001-3.835"))
        .extracting(ClaimPayment::claimNumber)
        .containsExactly("CL1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {
        "PAID",
        "COPAY",
        "COINSURANCE",
        "DEDUCTIBLE",
        "DENIED_INFORMATION",
        "DENIED_AUTHORIZATION",
        "DENIED_NECESSITY"
      })
  @DisplayName("R1 R2 R3 Every remittance balances, and another program can read it")
  void balances(Scenario scenario) throws Exception {
    ProfessionalClaim odd =
        IncomingClaim.anIncomingClaim().of("99.99", "0.01", "33.33").numbered("CL7").build();
    batch(1, claim("CL1", "100"), odd, medicare(claim("CL3", "77.77")));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> scenario);
    String name = "claims-000000001-3.835";
    assertBalanced(name);
    assertThat(IndependentReader.segments(Files.readAllBytes(folder.resolve("inbox/" + name))))
        .contains("BPR", "TRN", "CLP", "SVC", "CAS");
  }

  @Test
  @DisplayName("R7 Cost share and contractual adjustment are told apart; lines bear our numbers")
  void costShare() throws IOException {
    batch(1, claim("CL1", "100"));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.COPAY);
    ClaimPayment payment = payments("claims-000000001-3.835").get(0);
    assertThat(payment.statusCode()).isEqualTo("1");
    assertThat(payment.patientResponsibility()).isEqualTo(Money.parse("25"));
    assertThat(payment.services().get(0).lineControlNumber()).isEqualTo("CL1-1");
    assertThat(payment.services().get(0).adjustments())
        .extracting(adjustment -> adjustment.groupCode() + adjustment.reasonCode())
        .containsExactly("CO45", "PR3");
  }

  @Test
  @DisplayName("R11 Medicare withholds its sequestration as CO-253")
  void sequestration() throws IOException {
    batch(1, medicare(claim("CL1", "100")));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    assertThat(payments("claims-000000001-3.835").get(0).services().get(0).adjustments())
        .extracting(Adjustment::reasonCode)
        .contains("253");
  }

  @Test
  @DisplayName("R12 Some payments carry interest as PLB L6, and still balance")
  void interest() throws IOException {
    for (int i = 1; i <= 20; i++) {
      batch(i, claim("CL" + i, "250"));
    }
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    List<String> remittances =
        names("inbox").stream().filter(name -> name.endsWith(".835")).toList();
    int withInterest = 0;
    for (String name : remittances) {
      assertBalanced(name);
      withInterest += all(name, X12Event.ProviderAdjustmentRead.class).size();
    }
    assertThat(remittances).hasSize(20);
    assertThat(withInterest).isBetween(1, 10);
  }

  @Test
  @DisplayName("The same seed gives the same answers, byte by byte; another seed others")
  void deterministic(@TempDir Path second, @TempDir Path third) throws IOException {
    for (Path world : List.of(folder, second, third)) {
      ProfessionalClaim[] claims =
          IntStream.range(0, 40)
              .mapToObj(i -> claim("CL" + i, "125"))
              .toArray(ProfessionalClaim[]::new);
      batch(world, 1, claims);
      DemoSettings settings =
          new DemoSettings(world.equals(third) ? 2 : 1, Duration.ZERO, Duration.ZERO);
      work(world, settings, NOON, new SeededScenarios(new Chance(settings.seed())));
    }
    for (String name : names("inbox")) {
      assertThat(second.resolve("inbox").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("inbox").resolve(name));
    }
    assertThat(Files.readAllBytes(third.resolve("inbox/claims-000000001-2.277ca")))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("inbox/claims-000000001-2.277ca")));
  }

  @Test
  @DisplayName("Answers come when they are due, also after a restart")
  void due() throws IOException {
    DemoSettings slow = new DemoSettings(1, Duration.ofHours(1), Duration.ofDays(2));
    batch(1, claim("CL1", "100"));
    work(folder, slow, NOON, (claim, earlier) -> Scenario.PAID);
    assertThat(names("inbox")).containsExactly("claims-000000001-1.999");
    work(folder, slow, NOON.plus(Duration.ofHours(1)), (claim, earlier) -> Scenario.PAID);
    assertThat(names("inbox")).contains("claims-000000001-2.277ca").hasSize(2);
    work(folder, slow, NOON.plus(Duration.ofDays(2)), (claim, earlier) -> Scenario.PAID);
    assertThat(names("inbox")).contains("claims-000000001-3.835").hasSize(3);
  }

  @Test
  @DisplayName("The same batch laid out twice is answered once; a half-written one not at all")
  void sameBatchTwice() throws IOException {
    batch(1, claim("CL1", "100"));
    byte[] sent = Files.readAllBytes(folder.resolve("outbox/claims-000000001.837"));
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    Files.delete(folder.resolve("inbox/claims-000000001-3.835"));
    Files.write(folder.resolve("outbox/claims-000000001.837"), sent);
    Files.write(folder.resolve("outbox/claims-000000002.837.tmp"), sent);
    work(folder, AT_ONCE, NOON, (claim, earlier) -> Scenario.PAID);
    assertThat(names("inbox")).hasSize(2);
    assertThat(names("outbox")).containsExactly("claims-000000002.837.tmp");
  }

  @Test
  @DisplayName("R22 What comes again after a rejection, or replaces what was denied, is paid")
  void comesAgain() throws IOException {
    ScenarioChooser seeded = new SeededScenarios(new Chance(1));
    batch(1, claim("CL1", "100.01"), claim("CL2", "100.04"));
    work(folder, AT_ONCE, NOON, seeded);
    assertThat(payments("claims-000000001-3.835"))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("4");
    ProfessionalClaim replacement =
        claim("CL2", "100.04").toBuilder()
            .frequency("7")
            .references(List.of(Reference.of("F8", "PAYERCLAIM2")))
            .build();
    batch(2, claim("CL1", "100.01"), replacement);
    work(folder, AT_ONCE, NOON, seeded);
    assertThat(payments("claims-000000002-3.835"))
        .extracting(
            payment ->
                payment.claimNumber()
                    + " "
                    + payment.statusCode()
                    + (payment.paid().isPositive() ? " paid" : ""))
        .containsExactly("CL1 1 paid", "CL2 22", "CL2 1 paid");
  }

  @Test
  @DisplayName("The cents of a charge and a note of the sender choose what becomes of a claim")
  void chosenByFile() {
    ScenarioChooser seeded = new SeededScenarios(new Chance(1));
    assertThat(seeded.choose(claim("CL1", "90.05"), 0)).isEqualTo(Scenario.DENIED_NECESSITY);
    ProfessionalClaim noted =
        claim("CL1", "90.05").toBuilder().notes(List.of(new Note("ADD", "SIM NO-ANSWER"))).build();
    assertThat(seeded.choose(noted, 0)).isEqualTo(Scenario.NO_ANSWER);
    assertThat(seeded.choose(noted, 1).isPaid()).isTrue();
  }

  private void assertBalanced(String name) throws IOException {
    RemittanceBalance balance = new RemittanceBalance();
    Remittance head = null;
    for (X12Event event : events(folder.resolve("inbox").resolve(name))) {
      assertThat(event).isNotInstanceOf(X12Event.FindingReported.class);
      if (event instanceof X12Event.RemittanceOpened opened) {
        balance = new RemittanceBalance();
        head = opened.remittance();
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        assertThat(balance.add(read.payment())).isEmpty();
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        ProviderAdjustment adjustment = read.adjustment();
        balance.add(adjustment);
      } else if (event instanceof X12Event.TransactionSetClosed && head != null) {
        assertThat(balance.finish(head)).isEmpty();
      }
    }
    assertThat(head).isNotNull();
  }

  private static ScenarioChooser only(String number, Scenario scenario) {
    return (claim, earlier) ->
        claim.patientControlNumber().equals(number) ? scenario : Scenario.PAID;
  }

  private static ProfessionalClaim claim(String number, String charge) {
    ProfessionalClaim claim = anIncomingClaim().numbered(number).of(charge).build();
    return claim.toBuilder()
        .lines(
            claim.lines().stream()
                .map(
                    line ->
                        line.toBuilder()
                            .references(List.of(Reference.of("6R", number + "-1")))
                            .build())
                .toList())
        .build();
  }

  private static ProfessionalClaim medicare(ProfessionalClaim claim) {
    return claim.toBuilder()
        .subscriber(
            io.claimline.x12.Subscriber.self(
                "P",
                "MB",
                claim.subscriber().party(),
                claim.subscriber().birthDate(),
                claim.subscriber().sex()))
        .build();
  }

  private void work(Path world, DemoSettings settings, Instant now, ScenarioChooser chooser) {
    new SimulatedClearinghouse(
            new DataFolder(world), chooser, settings, Clock.fixed(now, ZoneOffset.UTC))
        .work();
  }

  private void batch(int number, ProfessionalClaim... claims) throws IOException {
    batch(folder, number, claims);
  }

  private static void batch(Path world, int number, ProfessionalClaim... claims)
      throws IOException {
    Path outbox = Files.createDirectories(world.resolve("outbox"));
    try (var out = Files.newOutputStream(outbox.resolve("claims-%09d.837".formatted(number)))) {
      ProfessionalClaimWriter writer =
          ProfessionalClaimWriter.open(
              out,
              new Envelope(
                  "ZZ",
                  "CLAIMLINE",
                  "ZZ",
                  "CLEARINGHOUSE",
                  number,
                  number,
                  number,
                  NOON,
                  ZoneOffset.UTC,
                  false));
      writer.openSet(
          "CL%09d".formatted(number),
          Party.organization("41", "CLAIMLINE BILLING")
              .withId("46", "CLAIMLINE")
              .withContacts(
                  List.of(
                      new Contact("IC", "DESK", List.of(new Contact.Number("TE", "5555550100"))))),
          Party.organization("40", "CLEARINGHOUSE").withId("46", "CLEARINGHOUSE"));
      for (ProfessionalClaim claim : claims) {
        writer.write(claim);
      }
      writer.finish();
    }
  }

  private List<String> names(String below) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve(below))) {
      return entries
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private List<ClaimPayment> payments(String name) throws IOException {
    return all(name, X12Event.ClaimPaymentRead.class).stream()
        .map(X12Event.ClaimPaymentRead::payment)
        .toList();
  }

  private <T extends X12Event> List<T> all(String name, Class<T> kind) throws IOException {
    return events(folder.resolve("inbox").resolve(name)).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<X12Event> events(Path file) throws IOException {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("answer", Files.newInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    }
    return events;
  }
}
