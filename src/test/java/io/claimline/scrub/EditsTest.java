package io.claimline.scrub;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.shared.Money;
import io.claimline.workflow.task.ClaimFields;
import io.claimline.x12.Address;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  /** A claim of too many lines is split where it was made; its charge follows its lines. */
  private static final Set<String> NEEDS_NO_FIELD = Set.of("lines", "charge");

  @Test
  @DisplayName("A clean office visit has no finding")
  void clean() {
    assertThat(check(anIncomingClaim().of("100.00", "25.00").build())).isEmpty();
  }

  @Test
  @DisplayName("A diagnosis of the 2026 list whose second sign is a letter is well formed")
  void diagnosisWithTwoLetters() {
    assertThat(check(diagnoses(anIncomingClaim().build(), Diagnosis.principal("QA0011"))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} at {2}")
  @MethodSource("errors")
  @DisplayName("What a payer would reject is an error at its field")
  void error(String what, String rule, String field, UnaryOperator<ProfessionalClaim> change) {
    ProfessionalClaim claim = change.apply(anIncomingClaim().of("100.00").build());
    List<RuleFinding> findings = check(claim);
    assertThat(findings).extracting(RuleFinding::rule).contains(rule);
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(rule))
        .allSatisfy(
            finding -> {
              assertThat(finding.field()).isEqualTo(field);
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(findings)
        .filteredOn(finding -> finding.isError() && !NEEDS_NO_FIELD.contains(finding.field()))
        .allSatisfy(
            finding ->
                assertThat(ClaimFields.valuesOf(claim))
                    .as("a biller can mend it in the form")
                    .containsKey(formField(finding.field())));
  }

  /** The form has one field for all diagnoses, and shows a patient who is the subscriber once. */
  private static String formField(String field) {
    return field
        .replaceFirst("^diagnoses\\[\\d+]$", "diagnoses")
        .replaceFirst("^patient\\.", "subscriber.");
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        broken(
            "no member id",
            "member-id",
            "subscriber.memberId",
            c -> subscriber(c, p -> p.withId("MI", ""))),
        broken(
            "no subscriber name",
            "subscriber-name",
            "subscriber.lastName",
            c -> subscriber(c, p -> Party.organization("IL", "").withId("MI", "A123"))),
        broken(
            "no first name",
            "patient-name",
            "patient.firstName",
            c ->
                subscriber(
                    c,
                    p ->
                        Party.person("IL", "Winter", "")
                            .withId("MI", "A1")
                            .withAddress(p.address()))),
        broken("no birth date", "birth-date", "patient.birthDate", c -> born(null)),
        broken("born tomorrow", "birth-date", "patient.birthDate", c -> born(TODAY.plusDays(1))),
        broken(
            "born after the service",
            "birth-date",
            "patient.birthDate",
            c -> born(LocalDate.of(2026, 1, 6))),
        broken(
            "born in 1880", "birth-date", "patient.birthDate", c -> born(LocalDate.of(1880, 1, 1))),
        broken(
            "unknown sex", "patient-sex", "patient.sex", c -> anIncomingClaim().sex("X").build()),
        broken(
            "no patient address",
            "patient-address",
            "patient.line1",
            c -> subscriber(c, p -> p.withAddress(null))),
        broken(
            "patient in no state",
            "patient-address",
            "patient.state",
            c ->
                subscriber(
                    c, p -> p.withAddress(Address.of("1 Elm Street", "Albany", "11", "12207")))),
        broken(
            "patient's ZIP too short",
            "patient-address",
            "patient.zip",
            c ->
                subscriber(
                    c, p -> p.withAddress(Address.of("1 Elm Street", "Albany", "NY", "1220")))),
        broken(
            "no billing NPI",
            "billing-npi",
            "billingProvider.npi",
            c -> billing(c, p -> p.withId("", ""))),
        broken(
            "billing NPI with a wrong check digit",
            "billing-npi",
            "billingProvider.npi",
            c -> billing(c, p -> p.withId("XX", "1234567890"))),
        broken(
            "no tax id",
            "billing-tax-id",
            "billingProvider.taxId",
            c -> billing(c, p -> p.withReferences(List.of()))),
        broken(
            "billing address is a box",
            "billing-po-box",
            "billingProvider.line1",
            c ->
                billing(
                    c, p -> p.withAddress(Address.of("P.O. Box 17", "Albany", "NY", "122071234")))),
        broken(
            "no billing city",
            "billing-address",
            "billingProvider.city",
            c ->
                billing(
                    c, p -> p.withAddress(Address.of("12 Harbor Road", "", "NY", "122071234")))),
        broken(
            "rendering NPI wrong",
            "provider-npi",
            "renderingNpi",
            c ->
                c.toBuilder()
                    .providers(
                        List.of(Party.person("82", "Frost", "Ann").withId("XX", "1999999999")))
                    .build()),
        broken(
            "line's referring NPI wrong",
            "provider-npi",
            "lines[0].referringNpi",
            c ->
                line(
                    c,
                    l ->
                        l.toBuilder()
                            .providers(
                                List.of(
                                    Party.person("DN", "Frost", "Ann").withId("XX", "1999999999")))
                            .build())),
        broken(
            "facility without address",
            "facility-address",
            "facility.line1",
            c ->
                c.toBuilder()
                    .providers(List.of(Party.organization("77", "Lakeside Annex")))
                    .build()),
        broken("no diagnosis", "diagnosis-missing", "diagnoses", c -> diagnoses(c)),
        broken(
            "malformed diagnosis",
            "diagnosis-format",
            "diagnoses[1]",
            c -> diagnoses(c, Diagnosis.principal("J069"), Diagnosis.other("99999"))),
        broken(
            "diagnosis of no code set",
            "diagnosis-format",
            "diagnoses[0]",
            c -> diagnoses(c, new Diagnosis("XX", "J069"))),
        broken(
            "ICD-9 today",
            "diagnosis-code-set",
            "diagnoses[0]",
            c -> diagnoses(c, new Diagnosis("BK", "4659"))),
        broken(
            "ICD-10 in 2014",
            "diagnosis-code-set",
            "diagnoses[0]",
            c -> anIncomingClaim().on(LocalDate.of(2014, 3, 3)).build()),
        broken(
            "diagnosis twice",
            "diagnosis-repeated",
            "diagnoses[1]",
            c -> diagnoses(c, Diagnosis.principal("J069"), Diagnosis.other("J069"))),
        broken(
            "cause before injury",
            "diagnosis-principal",
            "diagnoses[0]",
            c -> diagnoses(c, Diagnosis.principal("W010XXA"))),
        broken(
            "no procedure",
            "procedure",
            "lines[0].procedure",
            c -> line(c, l -> l.toBuilder().procedure(Procedure.NONE).build())),
        broken(
            "procedure of six",
            "procedure",
            "lines[0].procedure",
            c -> line(c, l -> l.toBuilder().procedure(Procedure.hcpcs("992133")).build())),
        broken(
            "modifier of one",
            "modifier-format",
            "lines[0].modifiers",
            c -> line(c, l -> l.toBuilder().procedure(Procedure.hcpcs("99213", "5")).build())),
        broken(
            "modifier twice",
            "modifier-repeated",
            "lines[0].modifiers",
            c ->
                line(
                    c, l -> l.toBuilder().procedure(Procedure.hcpcs("99213", "25", "25")).build())),
        broken(
            "no pointer",
            "pointer-missing",
            "lines[0].pointers",
            c -> line(c, l -> l.toBuilder().diagnosisPointers(List.of()).build())),
        broken(
            "pointer beyond",
            "pointer-invalid",
            "lines[0].pointers",
            c -> line(c, l -> l.toBuilder().diagnosisPointers(List.of(2)).build())),
        broken(
            "pointer twice",
            "pointer-invalid",
            "lines[0].pointers",
            c -> line(c, l -> l.toBuilder().diagnosisPointers(List.of(1, 1)).build())),
        broken(
            "no date",
            "service-date",
            "lines[0].from",
            c -> line(c, l -> l.toBuilder().serviceFrom(null).serviceThrough(null).build())),
        broken(
            "ends before it begins",
            "service-date",
            "lines[0].through",
            c -> line(c, l -> l.toBuilder().serviceThrough(LocalDate.of(2026, 1, 4)).build())),
        broken(
            "served tomorrow",
            "service-date",
            "lines[0].from",
            c -> anIncomingClaim().on(TODAY.plusDays(1)).build()),
        broken(
            "served in 1926",
            "service-date",
            "lines[0].from",
            c ->
                anIncomingClaim()
                    .born(LocalDate.of(1920, 1, 1))
                    .on(LocalDate.of(1926, 1, 5))
                    .build()),
        broken(
            "no units",
            "units",
            "lines[0].units",
            c -> line(c, l -> l.toBuilder().quantity(BigDecimal.ZERO).build())),
        broken(
            "unknown unit",
            "unit",
            "lines[0].unit",
            c -> line(c, l -> l.toBuilder().unit("DA").build())),
        broken(
            "negative charge",
            "line-charge",
            "lines[0].charge",
            c -> line(c, l -> l.toBuilder().charge(Money.parse("-1")).build())),
        broken(
            "51 lines",
            "line-count",
            "lines",
            c -> c.toBuilder().lines(Collections.nCopies(51, c.lines().get(0))).build()),
        broken(
            "no place of service",
            "place-of-service",
            "placeOfService",
            c -> c.toBuilder().facilityCode("").build()),
        broken(
            "odd place on a line",
            "place-of-service",
            "lines[0].placeOfService",
            c -> line(c, l -> l.toBuilder().placeOfService("1").build())),
        broken(
            "accident without date",
            "accident-date",
            "accidentDate",
            c -> c.toBuilder().relatedCauses(new RelatedCauses(List.of("OA"), "", "")).build()),
        broken(
            "auto accident without state",
            "accident-state",
            "accidentState",
            c ->
                c.toBuilder()
                    .dates(List.of(DatePeriod.on("439", TODAY)))
                    .relatedCauses(new RelatedCauses(List.of("AA"), "", ""))
                    .build()),
        broken(
            "odd authorization",
            "authorization",
            "authorization",
            c -> c.toBuilder().references(List.of(Reference.of("G1", "#12"))).build()),
        broken(
            "odd referral",
            "referral",
            "referral",
            c -> c.toBuilder().references(List.of(Reference.of("9F", "#12"))).build()),
        broken(
            "odd CLIA number",
            "clia-number",
            "cliaNumber",
            c -> c.toBuilder().references(List.of(Reference.of("X4", "12D45"))).build()));
  }

  @Test
  @DisplayName("R23 A charge that is not the sum of its lines is an error")
  void chargeSum() {
    ProfessionalClaim claim = anIncomingClaim().of("40.00", "15.00").build();
    assertThat(check(claim.toBuilder().charge(Money.parse("500.00")).build()))
        .extracting(RuleFinding::rule, RuleFinding::field)
        .containsExactly(tuple("charge-sum", "charge"));
  }

  @Test
  @DisplayName("R22 A frequency is 1, 7 or 8")
  void frequency() {
    assertThat(rules(anIncomingClaim().frequency("9").build())).containsExactly("frequency");
  }

  @Test
  @DisplayName("R22 A replacement names the payer's claim")
  void replacementNumber() {
    ProfessionalClaim claim = anIncomingClaim().frequency("7").build();
    assertThat(rules(claim)).containsExactly("replacement-number");
    assertThat(rules(claim.toBuilder().references(List.of(Reference.of("F8", "PCN77"))).build()))
        .isEmpty();
  }

  @Test
  @DisplayName("R22 A payer that takes no replacements gets none")
  void replacementNotTaken() {
    ProfessionalClaim claim = anIncomingClaim().frequency("7").build();
    assertThat(Edits.check(new ScrubSubject(claim, TODAY, null, false, Set.of())))
        .extracting(RuleFinding::rule)
        .containsExactly("replacement-not-taken");
  }

  @Test
  @DisplayName("R22 A service that an older open claim charges too is an error at its line")
  void duplicate() {
    ProfessionalClaim claim = anIncomingClaim().of("40.00", "15.00").build();
    assertThat(Edits.check(new ScrubSubject(claim, TODAY, null, true, Set.of(1))))
        .extracting(RuleFinding::rule, RuleFinding::field)
        .containsExactly(tuple("duplicate", "lines[1].procedure"));
  }

  @Test
  @DisplayName("R33 Past the filing deadline is told and stops nothing")
  void timelyFiling() {
    ProfessionalClaim claim = anIncomingClaim().build();
    assertThat(Edits.check(new ScrubSubject(claim, TODAY, TODAY, true, Set.of()))).isEmpty();
    assertThat(Edits.check(new ScrubSubject(claim, TODAY, TODAY.minusDays(1), true, Set.of())))
        .extracting(RuleFinding::rule, RuleFinding::severity)
        .containsExactly(tuple("timely-filing", Severity.WARNING));
  }

  @Test
  @DisplayName("An encounter without a charge goes out, and is told")
  void encounter() {
    assertThat(check(anIncomingClaim().of("0").build()))
        .extracting(RuleFinding::rule, RuleFinding::severity)
        .containsExactly(tuple("no-charge", Severity.WARNING));
  }

  @Test
  @DisplayName("A billing ZIP of five digits is told")
  void fiveDigits() {
    ProfessionalClaim claim =
        billing(
            anIncomingClaim().build(),
            p -> p.withAddress(Address.of("12 Harbor Road", "Albany", "NY", "12207")));
    assertThat(check(claim))
        .extracting(RuleFinding::rule, RuleFinding::severity)
        .containsExactly(tuple("billing-zip", Severity.WARNING));
  }

  @Test
  @DisplayName("ICD-9 codes are right for services before 2015-10-01")
  void icd9() {
    ProfessionalClaim claim = anIncomingClaim().on(LocalDate.of(2014, 3, 3)).build();
    assertThat(rules(diagnoses(claim, new Diagnosis("BK", "4659"), new Diagnosis("BF", "V7389"))))
        .isEmpty();
  }

  @Test
  @DisplayName("R24 A secondary claim without the first payer's decision is told")
  void secondaryWithoutPrimary() {
    assertThat(rules(secondary(List.of()))).containsExactly("other-payer-missing");
  }

  @Test
  @DisplayName("R24 Paid and adjusted add up to the charge, on the line and on the claim")
  void otherPayerBalance() {
    assertThat(rules(secondary(List.of(primary("80.00")), decided("80.00", "20.00")))).isEmpty();
    assertThat(rules(secondary(List.of(primary("80.00")), decided("80.00", "10.00"))))
        .containsExactly("other-payer-balance", "other-payer-balance");
  }

  private static ProfessionalClaim secondary(
      List<OtherSubscriber> others, LineAdjudication... decisions) {
    ProfessionalClaim claim = anIncomingClaim().of("100.00").build();
    var first = claim.subscriber();
    return line(claim, l -> l.toBuilder().adjudications(List.of(decisions)).build()).toBuilder()
        .subscriber(Subscriber.self("S", "CI", first.party(), first.birthDate(), first.sex()))
        .otherSubscribers(others)
        .build();
  }

  private static OtherSubscriber primary(String paid) {
    return OtherSubscriber.builder()
        .sequence("P")
        .payer(Party.organization("PR", "First Plan").withId("PI", "FIRST"))
        .amounts(List.of(new Amount("D", Money.parse(paid))))
        .build();
  }

  private static LineAdjudication decided(String paid, String adjusted) {
    return new LineAdjudication(
        "FIRST",
        Money.parse(paid),
        Procedure.hcpcs("99213"),
        BigDecimal.ONE,
        0,
        List.of(Adjustment.of("CO", "45", Money.parse(adjusted))),
        LocalDate.of(2026, 1, 20),
        null);
  }

  private static Arguments broken(
      String what, String rule, String field, UnaryOperator<ProfessionalClaim> change) {
    return Arguments.of(what, rule, field, change);
  }

  private static ProfessionalClaim born(@Nullable LocalDate day) {
    return anIncomingClaim().born(day).build();
  }

  private static ProfessionalClaim subscriber(
      ProfessionalClaim claim, UnaryOperator<Party> change) {
    var s = claim.subscriber();
    return claim.toBuilder()
        .subscriber(
            Subscriber.self(
                s.sequence(), s.filingIndicator(), change.apply(s.party()), s.birthDate(), s.sex()))
        .build();
  }

  private static ProfessionalClaim billing(ProfessionalClaim claim, UnaryOperator<Party> change) {
    return claim.toBuilder().billingProvider(change.apply(claim.billingProvider())).build();
  }

  private static ProfessionalClaim line(
      ProfessionalClaim claim, UnaryOperator<ServiceLine> change) {
    return claim.toBuilder().lines(claim.lines().stream().map(change).toList()).build();
  }

  private static ProfessionalClaim diagnoses(ProfessionalClaim claim, Diagnosis... diagnoses) {
    return claim.toBuilder().diagnoses(List.of(diagnoses)).build();
  }

  private static List<RuleFinding> check(ProfessionalClaim claim) {
    return Edits.check(new ScrubSubject(claim, TODAY, null, true, Set.of()));
  }

  private static List<String> rules(ProfessionalClaim claim) {
    return check(claim).stream().map(RuleFinding::rule).toList();
  }
}
