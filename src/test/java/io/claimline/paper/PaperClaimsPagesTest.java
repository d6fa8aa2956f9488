package io.claimline.paper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static io.claimline.paper.PlacedText.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.BrowserTest;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.Batches;
import io.claimline.clearinghouse.Sending;
import io.claimline.page.Role;
import io.claimline.practice.Delivery;
import io.claimline.practice.PayerDeliveries;
import io.claimline.practice.PayerDelivery;
import io.claimline.practice.Payers;
import io.claimline.practice.Providers;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaperClaimsPagesTest extends BrowserTest {

  @Autowired private Sending sending;
  @Autowired private Batches batches;
  @Autowired private Claims claims;
  @Autowired private PayerDeliveries deliveries;
  @Autowired private Payers payers;
  @Autowired private Providers providers;
  @Autowired private ProcessFixture process;
  @Autowired private ClaimPlaceCheck places;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName(
      "A payer that takes paper gets forms, printed, taken back, printed again and mailed; no batch")
  void fromTheQueueToTheMail() throws IOException {
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    page.getByText("On paper").click();
    assertThat(page.getByText("Nothing to print")).isVisible();
    look("paper-empty");

    long one = queued("P1", "125.00");
    long many = queued("P2", "10", "20", "30", "40", "50", "60", "70.50");
    takesPaper(null, Delivery.PAPER);
    assertThat(batches.assemble(practice)).as("no file").isZero();
    page.reload();
    assertThat(page.getByText("2 claims, $405.50.")).isVisible();
    assertThat(page.locator("#paper-queue tbody tr")).hasCount(2);
    look("paper-queue");
    preview(one, many);

    page.getByLabel("Print " + number(many)).uncheck();
    button("Print").click();
    assertThat(heading("1 claim on 1 form, $125.00")).isVisible();
    assertThat(page.locator("tbody").first()).containsText("Awaiting adjudication");
    assertThat(sending.standing(practice, one)).isEqualTo(Standing.ACCEPTED);
    assertThat(sending.standing(practice, many)).isEqualTo(Standing.QUEUED);
    inTheirPlaces();
    String first = page.url();
    button("Take back " + number(one)).click();
    assertThat(page.getByText("it waits to be printed again")).isVisible();
    assertThat(sending.standing(practice, one)).isEqualTo(Standing.QUEUED);
    assertThat(batches.assemble(practice)).as("still on paper").isZero();
    assertThat(button("Mailed")).hasCount(0);
    inTheirPlaces();

    page.navigate("/paper-claims");
    button("Print").click();
    assertThat(heading("2 claims on 3 forms, $405.50")).isVisible();
    assertThat(page.url()).isNotEqualTo(first);
    List<List<String>> forms = PlacedText.of(pdf());
    assertThat(forms).hasSize(3);
    formOfOne(forms.get(0), one);
    formsOfMany(forms.get(1), forms.get(2));
    button("Mailed").click();
    assertThat(page.getByText("Mailed").first()).isVisible();
    assertThat(button("Take back " + number(one))).hasCount(0);
    button("Print again").click();
    assertThat(page.getByText("each of its sheets says that it is one")).isVisible();
    look("paper-print");
    List<List<String>> again = PlacedText.of(content(lastDocument()));
    assertThat(again).hasSize(3).allSatisfy(sheet -> assertThat(sheet.get(1)).contains("REPRINT"));
    formOfOne(again.get(0), one);
    assertThat(sending.facts(practice, one))
        .endsWith(
            FactKind.QUEUED,
            FactKind.SENT_ON_PAPER,
            FactKind.PAPER_TAKEN_BACK,
            FactKind.SENT_ON_PAPER);
    ClaimFact sent = sending.lastFact(practice, one);
    assertThat(sent.recordedBy()).startsWith("browser-person");
    assertThat(sent.submissionId()).isNotNull();
    assertThat(sent.detail()).containsEntry("print", page.url().replaceFirst(".*/", ""));
    inTheirPlaces();
    page.navigate("/paper-claims");
    assertThat(page.getByText("Nothing to print")).isVisible();
    assertThat(page.locator("tbody")).containsText("Mailed");
    look("paper-prints");
  }

  @Test
  @DisplayName(
      "What was printed, mailed or is another practice's is not printed or taken back again")
  void refuses() {
    long claim = queued("R1", "80.00");
    takesPaper(null, Delivery.PAPER);
    signIn(practice, Role.BILLER);
    page.navigate("/paper-claims");
    String submission = page.locator("[name=submission]").inputValue();
    button("Print").click();
    String print = page.url().replaceFirst("https?://[^/]+", "");
    assertThat(post("/paper-claims", Map.of("submission", submission)).text())
        .contains("None of these claims waits to be printed any more.");
    assertThat(post("/paper-claims", Map.of("submission", "x")).status()).isEqualTo(400);
    assertThat(post(print + "/take-back", Map.of("submission", "1")).text())
        .contains("not in this print any more");
    post(print + "/mailed", Map.of());
    assertThat(post(print + "/mailed", Map.of()).text()).contains("was mailed already");
    assertThat(post(print + "/take-back", Map.of("submission", submission)).text())
        .contains("was mailed already");
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);

    context.clearCookies();
    long other = database.practice();
    signIn(other, Role.BILLER);
    page.navigate("/paper-claims");
    assertThat(page.request().get(print).status()).isEqualTo(404);
    for (String deed : List.of("/mailed", "/reprint")) {
      assertThat(post(print + deed, Map.of()).status()).isEqualTo(404);
    }
    assertThat(post("/paper-claims", Map.of("submission", submission)).text())
        .contains("None of these claims waits");
    context.clearCookies();
    signIn(other, Role.PRACTICE_USER);
    assertThat(page.request().get("/paper-claims").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("A claim that was decided since it was printed is not taken back")
  void decidedSince() {
    long claim = queued("D1", "80.00");
    takesPaper(null, Delivery.PAPER);
    signIn(practice, Role.BILLER);
    page.navigate("/paper-claims");
    button("Print").click();
    process.append(practice, claim, FactKind.DENIED);
    button("Take back " + number(claim)).click();
    assertThat(page.getByText("has moved on since it was printed")).isVisible();
    assertThat(page).hasURL(Pattern.compile("/paper-claims$"));
  }

  @Test
  @DisplayName("What is told of one billing provider comes before what is told of the practice")
  void oneBillingProvider() {
    long claim = queued("B1", "80.00");
    takesPaper(null, Delivery.PAPER);
    takesPaper(billingProvider(claim), Delivery.CLEARINGHOUSE);
    assertThat(batches.assemble(practice)).isEqualTo(1);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SENT);
  }

  private void formOfOne(List<String> form, long claim) {
    assertThat(at(form, 2, 41, 38)).isEqualTo("NORTHERN HEALTH PLAN");
    assertThat(at(form, 8, 50, 29)).as("1a").isEqualTo("W100200300");
    assertThat(at(form, 10, 1, 28)).as("2").isEqualTo("WINTER, NORA");
    assertThat(at(form, 10, 31, 10)).as("3").isEqualTo("05 17 1984");
    assertThat(at(form, 10, 47, 1)).as("3 F").isEqualTo("X");
    assertThat(at(form, 12, 33, 1)).as("6 self").isEqualTo("X");
    assertThat(at(form, 38, 3, 7)).as("21A").isNotEmpty();
    assertThat(at(form, 44, 1, 8)).as("24A").isEqualTo("01 05 26");
    assertThat(at(form, 44, 25, 6)).as("24D").isEqualTo("99213");
    assertThat(at(form, 44, 50, 9)).as("24F").isEqualTo("125 00");
    assertThat(form.get(44).charAt(57)).as("the last cent's column").isEqualTo('0');
    assertThat(at(form, 56, 23, 14)).as("26").isEqualTo(number(claim));
    assertThat(at(form, 56, 52, 9)).as("28").isEqualTo("125 00");
    assertThat(at(form, 61, 51, 10)).as("33a").isEqualTo(IncomingClaim.BILLING_NPI);
  }

  private static void formsOfMany(List<String> first, List<String> second) {
    assertThat(at(first, 54, 50, 9)).as("the sixth line").isEqualTo("60 00");
    assertThat(at(first, 56, 52, 9)).as("28 of the first form").isEqualTo("210 00");
    assertThat(at(second, 44, 50, 9)).as("the seventh line").isEqualTo("70 50");
    assertThat(at(second, 46, 50, 9)).isEmpty();
    assertThat(at(second, 56, 52, 9)).as("28 of the second form").isEqualTo("70 50");
    assertThat(at(second, 10, 1, 28)).isEqualTo("WINTER, NORA");
  }

  /** Our own ruled sheets: nothing is kept of them, and nothing moves. */
  private void preview(long one, long other) throws IOException {
    String ids =
        page.locator("[name=submission]").all().stream()
            .map(box -> box.inputValue())
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    APIResponse shown = post("/paper-claims/preview", Map.of("submission", ids));
    assertThat(shown.headers()).containsEntry("content-type", "application/pdf");
    assertThat(shown.headers().get("cache-control")).contains("no-store");
    Files.write(Path.of("target", "screenshots", "paper-preview.pdf"), shown.body());
    assertThat(PlacedText.of(shown.body())).hasSize(3);
    assertThat(sending.standing(practice, one)).isEqualTo(Standing.QUEUED);
    assertThat(sending.standing(practice, other)).isEqualTo(Standing.QUEUED);
  }

  private void inTheirPlaces() {
    process.settle(practice);
    assertThat(places.check(practice)).isEmpty();
  }

  private long queued(String visit, String... charges) {
    ProfessionalClaim content =
        anIncomingClaim().numbered(visit).payer("PAP" + practice).of(charges).build();
    return sending.queued(practice, content);
  }

  private void takesPaper(@Nullable Long provider, Delivery delivery) {
    database.run(
        practice,
        () ->
            deliveries.add(
                new PayerDelivery(
                    0,
                    payers.byCode("PAP" + practice).orElseThrow().id(),
                    provider,
                    delivery,
                    "",
                    "",
                    Map.of())));
  }

  private Long billingProvider(long claim) {
    return database.call(
        practice, () -> providers.match(claims.content(claim).billingProvider()).orElseThrow());
  }

  private String number(long claim) {
    return sending.number(practice, claim);
  }

  private byte[] pdf() {
    return page.request()
        .get(page.locator("a[href^='/documents/']").first().getAttribute("href"))
        .body();
  }

  private byte[] content(long document) {
    return page.request().get("/documents/" + document).body();
  }

  private long lastDocument() {
    return database
        .owner()
        .sql("select max(id) from document where practice_id = ?")
        .param(practice)
        .query(Long.class)
        .single();
  }

  private APIResponse post(String path, Map<String, String> values) {
    FormData form = FormData.create();
    values.forEach(form::set);
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()"))
                .setForm(form));
  }
}
