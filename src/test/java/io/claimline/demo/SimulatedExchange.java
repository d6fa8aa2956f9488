package io.claimline.demo;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.ClaimStatusInquiryWriter;
import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.Contact;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityInquiryWriter;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.IndependentReader;
import io.claimline.x12.Party;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import io.claimline.x12.Trace;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import io.claimline.x12.proof.GuideChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A world of folders with the simulated clearinghouse in it, whose time the test moves. */
final class SimulatedExchange {

  static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
  static final DemoSettings AT_ONCE = new DemoSettings(1, Duration.ZERO, Duration.ZERO);

  private final Path folder;
  private final ScenarioChooser chooser;
  private Instant now = NOON;

  SimulatedExchange(Path folder, ScenarioChooser chooser) {
    this.folder = folder;
    this.chooser = chooser;
  }

  Instant now() {
    return now;
  }

  /** Sends claims, which the clearinghouse takes at once. */
  void send(int number, ProfessionalClaim... claims) throws IOException {
    try (OutputStream out = outbox("claims-%09d.837".formatted(number))) {
      ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, envelope(number));
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
    work();
  }

  void askCoverage(int number, String... members) throws IOException {
    try (OutputStream out = outbox("coverage-%09d.270".formatted(number))) {
      EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, envelope(number));
      for (int i = 0; i < members.length; i++) {
        writer.write(coverageQuestion(number, i + 1, members[i]));
      }
      writer.finish();
    }
    work();
  }

  void askStatus(int number, String payerId, String... claimNumbers) throws IOException {
    try (OutputStream out = outbox("status-%09d.276".formatted(number))) {
      ClaimStatusInquiryWriter writer = ClaimStatusInquiryWriter.open(out, envelope(number));
      for (String claimNumber : claimNumbers) {
        writer.write(statusQuestion(number, payerId, claimNumber));
      }
      writer.finish();
    }
    work();
  }

  /** The letters that came since the last time. */
  List<AppealDecision> letters() {
    List<AppealDecision> come = new ArrayList<>();
    mail().open(come::add);
    return come;
  }

  AppealMail mail() {
    return new AppealMail(new DataFolder(folder));
  }

  /** Moves the clock and lets the clearinghouse work, day by day. */
  void pass(int days) {
    for (int i = 0; i < days; i++) {
      now = now.plus(Duration.ofDays(1));
      work();
    }
  }

  void work() {
    new SimulatedClearinghouse(
            new DataFolder(folder), chooser, AT_ONCE, Clock.fixed(now, ZoneOffset.UTC))
        .work();
  }

  /** The names of the answers, in order. */
  List<String> answers() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("inbox"))) {
      return entries
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Takes the answers that lie there away and gives their names. */
  List<String> collect() throws IOException {
    List<String> names = answers();
    Path done = Files.createDirectories(folder.resolve("inbox/done"));
    for (String name : names) {
      Files.move(folder.resolve("inbox").resolve(name), done.resolve(name));
    }
    return names;
  }

  byte[] file(String name) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    return Files.readAllBytes(
        Files.exists(file) ? file : folder.resolve("inbox/done").resolve(name));
  }

  String text(String name) throws IOException {
    return new String(file(name), StandardCharsets.US_ASCII);
  }

  List<ClaimPayment> payments(String name) throws IOException {
    return all(name, X12Event.ClaimPaymentRead.class).stream()
        .map(X12Event.ClaimPaymentRead::payment)
        .toList();
  }

  List<ProviderAdjustment> providerAdjustments(String name) throws IOException {
    return all(name, X12Event.ProviderAdjustmentRead.class).stream()
        .map(X12Event.ProviderAdjustmentRead::adjustment)
        .toList();
  }

  <T> List<T> all(String name, Class<T> kind) throws IOException {
    return events(name).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The guide is followed, by our reader and by two others; and an 835 adds up (R1, R2, R3). */
  void assertSound(String name) throws Exception {
    assertThat(all(name, X12Event.FindingReported.class)).as(name).isEmpty();
    assertThat(IndependentReader.segments(file(name))).as(name).contains("ISA", "ST", "IEA");
    if (name.endsWith(".835") || name.endsWith(".999")) {
      assertThat(GuideChecker.complaints(file(name))).as(name).isEmpty();
    }
    if (name.endsWith(".835")) {
      assertThat(mismatches(name)).as(name).isEmpty();
    }
  }

  /** What does not add up in an 835. */
  List<RemittanceBalance.Mismatch> mismatches(String name) throws IOException {
    List<RemittanceBalance.Mismatch> mismatches = new ArrayList<>();
    RemittanceBalance balance = new RemittanceBalance();
    Remittance head = null;
    for (X12Event event : events(name)) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        balance = new RemittanceBalance();
        head = opened.remittance();
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        mismatches.addAll(balance.add(read.payment()));
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        balance.add(read.adjustment());
      } else if (event instanceof X12Event.TransactionSetClosed && head != null) {
        mismatches.addAll(balance.finish(head));
      }
    }
    return mismatches;
  }

  static ProfessionalClaim claim(String number, String... charges) {
    ProfessionalClaim claim = anIncomingClaim().numbered(number).of(charges).build();
    List<ServiceLine> lines = new ArrayList<>();
    for (int i = 0; i < claim.lines().size(); i++) {
      lines.add(
          claim.lines().get(i).toBuilder()
              .references(List.of(Reference.of("6R", number + "-" + (i + 1))))
              .build());
    }
    return claim.toBuilder().lines(lines).build();
  }

  /** The claim again, as a replacement (7) or void (8) of what the payer gave this number. */
  static ProfessionalClaim again(
      ProfessionalClaim claim, String frequency, String payerClaimNumber) {
    return claim.toBuilder()
        .frequency(frequency)
        .references(List.of(Reference.of("F8", payerClaimNumber)))
        .build();
  }

  static ProfessionalClaim medicare(ProfessionalClaim claim) {
    return claim.toBuilder()
        .subscriber(
            Subscriber.self(
                "P",
                "MB",
                claim.subscriber().party(),
                claim.subscriber().birthDate(),
                claim.subscriber().sex()))
        .build();
  }

  /** CAS of a payment's lines as {@code CO45 40.00}. */
  static List<String> adjustments(ClaimPayment payment) {
    return payment.services().stream()
        .flatMap(service -> service.adjustments().stream())
        .map(SimulatedExchange::text)
        .toList();
  }

  static Money money(String amount) {
    return Money.parse(amount);
  }

  private static String text(Adjustment adjustment) {
    return adjustment.groupCode() + adjustment.reasonCode() + " " + adjustment.amount();
  }

  private static EligibilityInquiry coverageQuestion(int number, int position, String member) {
    return EligibilityInquiry.of(
        HierarchicalBeginning.request("Q" + number, NOON.atZone(ZoneOffset.UTC)),
        Party.organization("PR", "NORTHERN HEALTH PLAN").withId("PI", "60054"),
        new EligibilityReceiver(
            Party.organization("1P", "LAKESIDE FAMILY PRACTICE").withId("XX", "1234567893"), null),
        EligibilityPerson.of(
            Party.person("IL", "WINTER", "NORA").withId("MI", member),
            LocalDate.of(1984, 5, 17),
            "F"),
        null,
        Trace.own("T" + number + "-" + position, "9CLAIMLINE"),
        List.of(EligibilityInquiry.Question.about("30")));
  }

  private static ClaimStatusInquiry statusQuestion(int number, String payerId, String claimNumber) {
    return new ClaimStatusInquiry(
        HierarchicalBeginning.request("S" + number, NOON.atZone(ZoneOffset.UTC)),
        Party.organization("PR", "NORTHERN HEALTH PLAN").withId("PI", payerId),
        Party.organization("41", "CLAIMLINE BILLING").withId("46", "CLAIMLINE"),
        List.of(Party.organization("1P", "LAKESIDE FAMILY PRACTICE").withId("XX", "1234567893")),
        new ClaimStatusPerson(
            Party.person("IL", "WINTER", "NORA").withId("MI", "W100200300"),
            LocalDate.of(1984, 5, 17),
            "F"),
        null,
        "T" + number + "-" + claimNumber,
        claimNumber.isEmpty() ? List.of() : List.of(Reference.of("EJ", claimNumber)),
        money("100"),
        List.of(DatePeriod.on("472", LocalDate.of(2026, 1, 5))),
        List.of(),
        List.of(),
        Place.NOWHERE,
        "");
  }

  private OutputStream outbox(String name) throws IOException {
    return Files.newOutputStream(Files.createDirectories(folder.resolve("outbox")).resolve(name));
  }

  private static Envelope envelope(int number) {
    return new Envelope(
        "ZZ",
        "CLAIMLINE",
        "ZZ",
        "CLEARINGHOUSE",
        number,
        number,
        number,
        NOON,
        ZoneOffset.UTC,
        false);
  }

  private List<X12Event> events(String name) throws IOException {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open(name, new ByteArrayInputStream(file(name)))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    }
    return events;
  }
}
