package io.claimline.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.Sending;
import io.claimline.ledger.JournalCheck;
import io.claimline.page.Role;
import io.claimline.shared.DataFolder;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.x12.Corpus;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole spine as people see it: files of another system are uploaded, their claims are mended,
 * sent, rejected, paid, collected from the patient and closed; the rest stands on the diagram.
 */
class LifeOfClaimsTest extends BrowserTest {

  private static final String VALID_NPI = "1003000126";

  @Autowired private Sending sending;
  @Autowired private ProcessFixture process;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimPlaceCheck places;
  @Autowired private JournalCheck journal;
  @Autowired private DataFolder data;
  @Autowired private Clock clock;

  private final Map<String, Scenario> scenarios = new HashMap<>();
  private long practice;

  /**
   * Four claims: two are clean, the third is once its field is mended, the last fails the scrub.
   */
  private record Visits(List<FilePayload> files, String label, String mended) {}

  @Test
  @DisplayName("Claims of another system's files are mended, sent, answered, paid and closed")
  void whole() {
    practice = database.practice();
    signIn(practice, Role.BILLER);
    Visits visits = visits();
    upload(visits.files());
    List<Long> claims = claims();
    assertThat(claims).hasSize(4);
    long paid = claims.get(0);
    long shared = claims.get(1);
    long mended = claims.get(2);
    long waiting = claims.get(3);
    assertThat(sending.standing(practice, mended)).isEqualTo(Standing.TO_FIX);
    assertThat(sending.standing(practice, waiting)).isEqualTo(Standing.TO_FIX);

    fix(mended, visits.label(), visits.mended());
    answer(Map.of(paid, Scenario.PAID, shared, Scenario.COPAY, mended, Scenario.REJECTED_MEMBER));
    assertThat(sending.standing(practice, paid)).isEqualTo(Standing.CLOSED);
    assertThat(sending.standing(practice, mended)).isEqualTo(Standing.REJECTED);

    fix(mended, "Member number", "M987654321");
    answer(Map.of(mended, Scenario.DENIED_AUTHORIZATION));
    assertThat(sending.standing(practice, mended)).isEqualTo(Standing.DENIED);

    takePatientShare(shared);
    assertThat(sending.standing(practice, shared)).isEqualTo(Standing.CLOSED);
    assertThat(kinds(shared))
        .containsSubsequence(
            FactKind.CHARGED,
            FactKind.SCRUB_PASSED,
            FactKind.QUEUED,
            FactKind.SENT,
            FactKind.FILE_ACCEPTED,
            FactKind.ACCEPTED,
            FactKind.ADJUDICATED,
            FactKind.PATIENT_PAID,
            FactKind.CLOSED);
    assertThat(places.check(practice)).isEmpty();
    assertThat(database.call(practice, journal::discrepancies)).isEmpty();
    lookAtPages(shared, mended);
    lookAtCockpit();
  }

  private void upload(List<FilePayload> files) {
    page.navigate("/files");
    page.locator("#file").setInputFiles(files.toArray(FilePayload[]::new));
    page.getByRole(AriaRole.BUTTON, named("Upload")).click();
    for (FilePayload file : files) {
      assertThat(page.locator("body")).containsText(file.name);
    }
    sending.receive();
    process.settle(practice);
    page.navigate("/files");
    look("life-files");
  }

  private void fix(long claim, String label, String value) {
    openTask(claim);
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    page.getByLabel("What did you change, and why?").fill("Asked the practice");
    look("life-task-" + label.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"));
    complete();
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.QUEUED);
  }

  private void takePatientShare(long claim) {
    page.navigate("/claims/" + claim);
    page.getByLabel("Paid by").selectOption("Check");
    look("life-patient-share");
    page.getByRole(AriaRole.BUTTON, named("Take the payment")).click();
    assertThat(page.locator(".alert-success")).containsText("from the patient");
    process.settle(practice);
  }

  private void openTask(long claim) {
    page.navigate("/camunda/app/tasklist/default/#/?task=" + process.task(claim).getId());
    page.reload();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
  }

  private void complete() {
    page.getByRole(AriaRole.BUTTON, named("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    process.settle(practice);
  }

  /** Sends what is queued and takes what the simulated payer answers, all through folders. */
  private void answer(Map<Long, Scenario> chosen) {
    chosen.forEach((claim, scenario) -> scenarios.put(sending.number(practice, claim), scenario));
    sending.send(practice);
    process.settle(practice);
    new SimulatedClearinghouse(
            data,
            (sent, earlier) ->
                scenarios.getOrDefault(sent.patientControlNumber(), Scenario.NO_ANSWER),
            new DemoSettings(1, Duration.ZERO, Duration.ZERO),
            clock)
        .work();
    sending.receive();
    process.settle(practice);
  }

  private void lookAtPages(long closed, long denied) {
    page.navigate("/");
    look("life-front");
    page.navigate("/claims");
    look("life-claims");
    page.navigate("/remittances");
    look("life-remittances");
    page.navigate("/claims/" + closed);
    assertThat(page.locator(".page-header")).containsText("Closed");
    assertThat(onDiagram("claimClosed")).isVisible();
    look("life-claim-closed");
    page.navigate("/claims/" + denied);
    assertThat(page.locator(".page-header")).containsText("Denied");
    look("life-claim-denied");
  }

  private void lookAtCockpit() {
    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/camunda/app/cockpit/default/#/processes");
    page.getByRole(AriaRole.LINK, named("Claim lifecycle")).first().click();
    assertThat(onDiagram("resolveDenial")).isVisible();
    assertThat(page.locator(".djs-overlays[data-container-id='resolveDenial']")).containsText("1");
    assertThat(page.locator(".djs-overlays[data-container-id='fixClaim']")).containsText("1");
    look("life-cockpit");
  }

  private Locator onDiagram(String activity) {
    return page.locator(".djs-container [data-element-id='" + activity + "']").first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private List<Long> claims() {
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql("select id from claim order by standing = 'TO_FIX', id")
                .query(Long.class)
                .list());
  }

  private List<FactKind> kinds(long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  private static Visits visits() {
    return Corpus.find().map(LifeOfClaimsTest::published).orElseGet(LifeOfClaimsTest::invented);
  }

  private static Visits published(Corpus corpus) {
    List<FilePayload> files =
        List.of(
                "837P/kputnam--drug-administered-in-the-physician-office.edi",
                "837P/kputnam--home-infusion-therapy-pharmacy--adjudicated-with-HCPCS-in-loop-2400"
                    + "-or-NDC-in-loop-2410-.edi",
                "837P/linuxforhealth--demo.example12.837",
                "837P/kputnam--chiropractic.edi")
            .stream()
            .map(
                path ->
                    new FilePayload(
                        path.substring(path.indexOf('/') + 1),
                        "application/octet-stream",
                        corpus.bytes(new Corpus.Entry(path, "837P", 1))))
            .toList();
    return new Visits(files, "Rendering provider’s NPI", VALID_NPI);
  }

  private static Visits invented() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer =
        ProfessionalClaimWriter.open(
            out,
            new Envelope(
                "ZZ",
                "VISITS",
                "ZZ",
                "CLAIMLINE",
                1,
                1,
                1,
                Clock.fixed(java.time.Instant.parse("2026-01-06T12:00:00Z"), ZoneOffset.UTC)
                    .instant(),
                ZoneOffset.UTC,
                false));
    writer.openSet(
        "VISITS1",
        Party.organization("41", "Lakeside").withId("46", "VISITS"),
        Party.organization("40", "Claimline").withId("46", "CLAIMLINE"));
    List.of("Ames", "Burke")
        .forEach(
            name ->
                writer.write(
                    anIncomingClaim()
                        .numbered("V-" + name)
                        .subscriber(name, "Robin")
                        .member("M" + name.length() + "00" + name.charAt(0))
                        .of("100.00")
                        .build()));
    List.of("Castle", "Doyle")
        .forEach(
            name ->
                writer.write(
                    anIncomingClaim()
                        .numbered("V-" + name)
                        .subscriber(name, "Robin")
                        .member("M" + name.length() + "01" + name.charAt(0))
                        .sex("")
                        .of("80.00")
                        .build()));
    writer.finish();
    return new Visits(
        List.of(new FilePayload("visits.837", "application/octet-stream", out.toByteArray())),
        "Subscriber’s sex (F, M, U)",
        "F");
  }
}
