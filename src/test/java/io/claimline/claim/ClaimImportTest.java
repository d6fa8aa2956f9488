package io.claimline.claim;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ImportOutcome.AlreadyImported;
import io.claimline.claim.ImportOutcome.Refused;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.patient.PatientPhone;
import io.claimline.patient.PatientPhones;
import io.claimline.patient.Patients;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Contact;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ClaimImportTest {

  private static final long FILE = 4711;

  @Autowired Database database;
  @Autowired ClaimImport claimImport;
  @Autowired Claims claims;
  @Autowired Patients patients;
  @Autowired PatientPhones phones;
  @Autowired Coverages coverages;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R27 A claim that another system sent becomes ours and keeps the sender's number")
  void taken() {
    long claim = taken(anIncomingClaim().numbered("A-17").of("100.00", "25.50").build());
    ClaimSummary head = database.call(practice, () -> claims.get(claim));
    assertThat(head.senderClaimNumber()).isEqualTo("A-17");
    assertThat(head.claimNumber()).startsWith("CL");
    assertThat(head.charge()).isEqualTo(Money.parse("125.50"));
    assertThat(head.standing()).isEqualTo(Standing.TO_VERIFY);
  }

  @Test
  @DisplayName("A claim that comes again is told, not doubled")
  void told() {
    ProfessionalClaim sent = anIncomingClaim().build();
    long claim = taken(sent);
    assertThat(take(sent)).isEqualTo(new AlreadyImported(claim));
    assertThat(count("claim")).isEqualTo(1);
    assertThat(count("patient")).isEqualTo(1);
    assertThat(count("coverage")).isEqualTo(1);
  }

  @Test
  @DisplayName("Two files that bring the same claim at the same moment make it once")
  void atOnce() throws Exception {
    ProfessionalClaim sent = anIncomingClaim().build();
    List<Callable<ImportOutcome>> both = List.of(() -> take(sent), () -> take(sent));
    ExecutorService threads = Executors.newFixedThreadPool(both.size());
    try {
      List<ImportOutcome> outcomes = new ArrayList<>();
      for (Future<ImportOutcome> done : threads.invokeAll(both)) {
        outcomes.add(done.get());
      }
      assertThat(outcomes).hasAtLeastOneElementOfType(Taken.class);
      assertThat(outcomes).hasAtLeastOneElementOfType(AlreadyImported.class);
    } finally {
      threads.shutdown();
    }
    assertThat(count("claim")).isEqualTo(1);
    assertThat(count("patient")).isEqualTo(1);
  }

  @Test
  @DisplayName("The next visit finds patient, coverage and provider and makes none twice")
  void nextVisit() {
    taken(anIncomingClaim().numbered("A1").build());
    taken(anIncomingClaim().numbered("A2").on(LocalDate.of(2026, 2, 9)).build());
    assertThat(count("claim")).isEqualTo(2);
    assertThat(count("patient")).isEqualTo(1);
    assertThat(count("coverage")).isEqualTo(1);
    assertThat(count("provider")).isEqualTo(1);
  }

  @Test
  @DisplayName("Telephones of a file are kept: the patient's before the holder's, each once (PER)")
  void telephones() {
    ProfessionalClaim child =
        anIncomingClaim().child("Winter", "Leo", LocalDate.of(2018, 3, 4), "M").build();
    Party holder = child.subscriber().party().withContacts(called("5185550142"));
    ProfessionalClaim told =
        child.toBuilder().subscriber(heldBy(child.subscriber(), holder)).build();
    long leo = patientOf(taken(told));
    assertThat(numbers(leo)).containsExactly("5185550142");

    io.claimline.x12.Patient treated = Objects.requireNonNull(told.patient());
    Party himself = treated.party().withContacts(called("1-518-555-0143"));
    long again =
        taken(
            told.toBuilder()
                .patientControlNumber("NEXT")
                .patient(
                    new io.claimline.x12.Patient(
                        treated.relationship(),
                        himself,
                        treated.birthDate(),
                        treated.sex(),
                        treated.condition()))
                .lines(anIncomingClaim().on(LocalDate.of(2026, 2, 9)).build().lines())
                .build());
    assertThat(patientOf(again)).isEqualTo(leo);
    assertThat(numbers(leo)).containsExactly("5185550143", "5185550142");

    taken(
        told.toBuilder()
            .patientControlNumber("LATE")
            .lines(anIncomingClaim().on(LocalDate.of(2026, 3, 9)).build().lines())
            .build());
    assertThat(numbers(leo)).as("an older number counts no more").hasSize(2);
  }

  private static List<Contact> called(String number) {
    return List.of(new Contact("IC", "", List.of(new Contact.Number("TE", number))));
  }

  private static Subscriber heldBy(Subscriber before, Party holder) {
    return new Subscriber(
        before.sequence(),
        before.relationship(),
        before.groupNumber(),
        before.groupName(),
        before.insuranceType(),
        before.filingIndicator(),
        holder,
        before.birthDate(),
        before.sex(),
        before.condition());
  }

  private long patientOf(long claim) {
    return database.call(practice, () -> claims.get(claim)).patientId();
  }

  private List<String> numbers(long patient) {
    return database.call(
        practice, () -> phones.of(patient).stream().map(PatientPhone::number).toList());
  }

  @Test
  @DisplayName("An account number sent with every visit does not make two visits one claim")
  void accountNumber() {
    taken(anIncomingClaim().numbered("ACCOUNT").build());
    taken(anIncomingClaim().numbered("ACCOUNT").on(LocalDate.of(2026, 2, 9)).build());
    taken(
        anIncomingClaim()
            .numbered("ACCOUNT")
            .subscriber("Sommer", "Ada")
            .member("Z9")
            .born(LocalDate.of(1990, 1, 1))
            .build());
    assertThat(count("claim")).isEqualTo(3);
  }

  @Test
  @DisplayName("A claim with the same number and days but other charges is refused with our number")
  void changed() {
    long claim = taken(anIncomingClaim().of("100.00").build());
    Refused refused = refused(anIncomingClaim().of("110.00").build());
    assertThat(refused.refusal()).isEqualTo(Refusal.CHANGED);
    assertThat(refused.heldClaimId()).isEqualTo(claim);
    assertThat(refused.words()).contains(number(claim));
    assertThat(refused.place().toString()).isEqualTo("visits.837, segment 21, loop 2300, CLM");
  }

  @Test
  @DisplayName("R22 A replacement or void of a claim that we hold is told with its number")
  void replaced() {
    long claim = taken(anIncomingClaim().of("100.00").build());
    Refused replacement = refused(anIncomingClaim().frequency("7").of("110.00").build());
    assertThat(replacement.refusal()).isEqualTo(Refusal.REPLACES_HELD);
    assertThat(replacement.heldClaimId()).isEqualTo(claim);
    Refused voided = refused(anIncomingClaim().frequency("8").of("100.00").build());
    assertThat(voided.refusal()).isEqualTo(Refusal.VOIDS_HELD);
    assertThat(voided.words()).contains(number(claim));
  }

  @Test
  @DisplayName("R22 A replacement of a claim that we never had is taken, a void is not")
  void replacementOfUnknown() {
    taken(anIncomingClaim().frequency("7").build());
    assertThat(refused(anIncomingClaim().numbered("B2").frequency("8").build()).refusal())
        .isEqualTo(Refusal.VOIDS_UNKNOWN);
  }

  @Test
  @DisplayName("The secondary claim of a claim that we hold is told, not doubled")
  void secondary() {
    long claim = taken(anIncomingClaim().build());
    Refused refused = refused(anIncomingClaim().payer("OTHER7").build());
    assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_PAYER);
    assertThat(refused.heldClaimId()).isEqualTo(claim);
  }

  @Test
  @DisplayName("Only what cannot be made a claim at all is refused, and leaves nothing behind")
  void hopeless() {
    ProfessionalClaim claim = anIncomingClaim().build();
    assertThat(refused(claim.toBuilder().lines(List.of()).build()).refusal())
        .isEqualTo(Refusal.NO_LINES);
    assertThat(refused(claim.toBuilder().subscriber(Subscriber.UNKNOWN).build()).refusal())
        .isEqualTo(Refusal.NO_PATIENT);
    assertThat(refused(claim.toBuilder().payer(Party.NONE).build()).refusal())
        .isEqualTo(Refusal.NO_PAYER);
    assertThat(refused(claim.toBuilder().billingProvider(Party.NONE).build()).refusal())
        .isEqualTo(Refusal.NO_BILLING_PROVIDER);
    assertThat(count("claim") + count("patient") + count("provider")).isZero();
  }

  @Test
  @DisplayName("R23 A charge that is not the sum of its lines is taken, for a biller to repair")
  void unbalanced() {
    taken(
        anIncomingClaim().of("40.00", "15.00").build().toBuilder()
            .charge(Money.parse("500"))
            .build());
    assertThat(count("claim")).isEqualTo(1);
  }

  @Test
  @DisplayName("An encounter charged at zero is taken")
  void encounter() {
    assertThat(
            database
                .call(practice, () -> claims.get(taken(anIncomingClaim().of("0").build())))
                .charge())
        .isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R24 Coverages stand in the order that the claim tells")
  void coveragesInOrder() {
    OtherSubscriber spouse =
        OtherSubscriber.builder()
            .sequence("S")
            .relationship("01")
            .filingIndicator("BL")
            .party(Party.person("IL", "Winter", "Paul").withId("MI", "BL-77"))
            .payer(Party.organization("PR", "Second Plan").withId("PI", "BL777"))
            .build();
    ProfessionalClaim claim =
        anIncomingClaim().build().toBuilder().otherSubscribers(List.of(spouse)).build();
    long patient = database.call(practice, () -> claims.get(taken(claim)).patientId());
    List<Coverage> kept = database.call(practice, () -> coverages.of(patient));
    assertThat(kept).extracting(Coverage::position).containsExactly(1, 2);
    assertThat(kept).extracting(Coverage::memberId).containsExactly("W100200300", "BL-77");
    assertThat(kept).extracting(Coverage::relationship).containsExactly("18", "01");
    assertThat(kept.get(1).subscriberFirstName()).isEqualTo("Paul");
  }

  @Test
  @DisplayName("Two practices never share a patient or a claim, be they ever so alike")
  void practicesApart() {
    ProfessionalClaim sent = anIncomingClaim().build();
    taken(sent);
    long other = database.practice();
    assertThat(PracticeScope.writing(other).call(() -> claimImport.take(FILE, sent)))
        .isInstanceOf(Taken.class);
    assertThat(count("patient")).isEqualTo(1);
    assertThat(
            database
                .owner()
                .sql(
                    "select count(distinct practice_id) from patient where practice_id in (:a, :b)")
                .param("a", practice)
                .param("b", other)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  private ImportOutcome take(ProfessionalClaim claim) {
    return PracticeScope.writing(practice).call(() -> claimImport.take(FILE, claim));
  }

  private long taken(ProfessionalClaim claim) {
    ImportOutcome outcome = take(claim);
    assertThat(outcome).isInstanceOf(Taken.class);
    return ((Taken) outcome).claimId();
  }

  private Refused refused(ProfessionalClaim claim) {
    ImportOutcome outcome = take(claim);
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private String number(long claim) {
    return database.call(practice, () -> claims.get(claim)).claimNumber();
  }

  private long count(String table) {
    return database.call(
        practice,
        () -> database.sql().sql("select count(*) from " + table).query(Long.class).single());
  }
}
