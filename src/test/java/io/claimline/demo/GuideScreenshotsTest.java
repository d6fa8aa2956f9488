package io.claimline.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.claimline.BrowserTest;
import io.claimline.workflow.ProcessFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks the pages in the order of the user guide, with each role, and holds the guide to them:
 * every word that it names stands on the page, and every picture that it shows is one of these.
 *
 * <p>{@code -Dclaimline.guide.write=true} makes the pictures anew; alone, so that the numbers of
 * claims are the same each time.
 */
class GuideScreenshotsTest extends BrowserTest {

  private static final boolean WRITES = Boolean.getBoolean("claimline.guide.write");
  private static final long LARGEST_PICTURE = 200_000;
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");

  /** All that a page says, also to those who hear it. */
  private static final String SAID =
      """
      () => [document.body.innerText,
             ...[...document.querySelectorAll('[placeholder], [aria-label], option')]
               .map(e => [e.placeholder, e.ariaLabel, e.tagName === 'OPTION' ? e.text : ''].join(' '))
            ].join('\\n')
      """;

  private static final String TO_THE_TOP =
      """
      part => scrollTo(0, part === document.body ? 0
          : part.getBoundingClientRect().top + scrollY - 16)
      """;

  private static final String TOO_WIDE =
      """
      () => [document.documentElement, ...document.querySelectorAll('.table-responsive')]
          .some(part => part.scrollWidth > part.clientWidth + 1)
      """;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @Autowired private GuidePractice practice;
  @Autowired private ProcessFixture process;
  @Autowired private Clock clock;
  @TempDir private Path scratch;

  private final GuideText guide = GuideText.read();
  private final Set<String> shown = new TreeSet<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> tooWide = new ArrayList<>();

  @Test
  @DisplayName("The guide is true: its pictures and the words that it names are those of the pages")
  void walk() throws IOException {
    practice.opens(scratch);
    enter(GuidePractice.BILLER);
    page.navigate("/");
    show("biller-first-steps");
    practice.hasAnOldDebt();
    files();
    practice.livesFor(24);
    knowTheDay();
    claims();
    charges();
    money();
    elsewhere();
    supervisor();
    manager();
    if (!WRITES) {
      theGuideItself();
    }

    assertThat(missing).as("words that the guide names and the page lacks").isEmpty();
    assertThat(tooWide).as("pages that do not fit a laptop").isEmpty();
    assertThat(guide.faults()).isEmpty();
    assertThat(guide.wordsOfPictures().keySet()).as("pictures in the guide").isEqualTo(shown);
    assertThat(GuideText.kept()).as("pictures in " + GuideText.PICTURES).isEqualTo(shown);
    for (String name : shown) {
      assertThat(Files.size(picture(name))).as(name).isBetween(1L, LARGEST_PICTURE);
    }
  }

  private void files() {
    upload("visits-march.837", practice.visits(scratch));
    String file = page.url();
    practice.settles();
    page.navigate(file);
    show("file");
    upload("visits-of-others.837", practice.strangeVisits(scratch));
    page.getByText("Should it not be read?").click();
    page.getByLabel("Why is it set aside?").fill("These are not our patients");
    button("Set aside").click();
    assertThat(page.getByText("Set aside, not read")).isVisible();
    page.navigate("/files");
    show("files");
  }

  private void upload(String name, byte[] content) {
    page.navigate("/files");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/plain", content));
    button("Upload").click();
    page.waitForURL(Pattern.compile("/files/\\d+$"));
  }

  private void claims() {
    page.navigate("/");
    show("biller-home");
    page.navigate("/claims");
    show("claims");
    page.navigate("/claims/" + practice.claim("HF-1003"));
    assertThat(page.locator(".djs-container").first()).isVisible();
    show("claim");
    openTask("HF-1016");
    show("claim-task", "#task");
    openTask("HF-1009");
    show("claim-denial", "#task");
    page.getByLabel("Write off", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Why is it given up?").fill("The payer paid for the same visit already");
    button("Complete task").click();
    page.waitForURL(Pattern.compile("/claims/\\d+$"));
    practice.settles();
    page.navigate("/work?view=TEAM");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim ")).first().click();
    assertThat(page.getByText("Return").first()).isVisible();
    show("work");
  }

  private void openTask(String number) {
    page.navigate("/claims/" + practice.claim(number));
    assertThat(page.locator("#task .claimline-task[data-ready]")).isVisible();
  }

  private void tasklist(String number) {
    String task = process.task(practice.claim(number)).getId();
    page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
    page.reload();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
    show("tasklist");
  }

  private void charges() {
    page.navigate("/charges");
    page.getByLabel("Name, such as").fill("Monday, front desk");
    page.getByLabel("Claims").fill("2");
    page.getByLabel("Amount").fill("250.00");
    button("Open the batch").click();
    assertThat(heading("Monday, front desk")).isVisible();
    String batch = page.url();
    page.navigate("/charges/new?batch=" + batch.replaceFirst(".*/", ""));
    page.locator("#patient-search").pressSequentially("Hollis");
    page.locator("#list-patient-search [role=option]").first().click();
    assertThat(page.locator("[data-chosen-patient]")).hasText("Hollis, Perry");
    assertThat(page.locator("#renderingNpi")).isFocused();
    page.keyboard().type("Okaf");
    page.locator("#list-renderingNpi [role=option]").first().click();
    field("diagnoses[0]").fill("K21.9");
    field("lines[0].from").fill(US.format(practice.today().minusDays(1)));
    field("lines[0].procedure").fill("99213");
    field("lines[0].pointers").fill("A");
    field("lines[0].charge").fill("125.00");
    field("lines[0].charge").press("Tab");
    assertThat(page.locator("#total")).hasText("$125.00");
    assertThat(page.locator("#draft-state")).containsText("Draft saved");
    show("charge-entry");
    button("Enter the claim Alt S").click();
    assertThat(page.getByText("is entered: $125.00.")).isVisible();
    page.navigate(batch);
    show("charge-batch");
    page.navigate("/charges/new");
    field("patient.lastName").fill("Summer");
    field("lines[0].charge").fill("80.00");
    assertThat(page.locator("#draft-state")).containsText("Draft saved at");
    page.navigate("/charges");
    show("charges");
    page.navigate("/charges/imports");
    show("charge-import");
  }

  private Locator field(String name) {
    return page.locator("[id='" + name + "']");
  }

  private void money() {
    page.navigate("/remittances");
    show("remittances");
    page.locator("tbody a").first().click();
    page.waitForURL(Pattern.compile("/remittances/\\d+$"));
    show("remittance");
    page.navigate("/claims/" + practice.claim("HF-1003"));
    page.locator("section[aria-labelledby=patient-title] a[href^='/patients/']").click();
    page.waitForURL(Pattern.compile("/patients/\\d+$"));
    show("patient-account");
    page.locator(".page-header a[href^='/guarantors/']").click();
    page.waitForURL(Pattern.compile("/guarantors/\\d+$"));
    show("guarantor");
  }

  private void elsewhere() {
    page.locator("#search").fill("Belwether");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/search$"));
    show("search");
    page.navigate("/inspector");
    show("inspect");
    page.navigate("/");
    page.keyboard().press("?");
    assertThat(heading("Keyboard shortcuts")).isVisible();
    show("keys");
    tasklist("HF-1010");
  }

  private void supervisor() {
    enter(GuidePractice.SUPERVISOR);
    page.navigate("/");
    show("supervisor-home");
    openTask("HF-1009");
    show("approve-write-off", "#task");
    page.navigate("/work?view=ALL");
    show("supervisor-work");
    page.navigate("/camunda/app/cockpit/default/#/processes");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Claim lifecycle"))
        .first()
        .click();
    assertThat(page.locator(".claims-at-step").first()).isVisible();
    assertThat(page.getByText("Activity Instance Statistics: loading")).hasCount(0);
    // What is beside and below the diagram has another number in each installation.
    show("cockpit", "body", new Clip(200, 0, 1080, 330));
    page.navigate("/files?undecided=true");
    page.locator("#file-list tbody a").first().click();
    page.waitForURL(Pattern.compile("/files/\\d+$"));
    show("file-decision");
    page.navigate("/files/out");
    page.locator("tbody a.fw-semibold").first().click();
    page.waitForURL(Pattern.compile("/files/out/\\d+$"));
    show("sent-file");
    page.navigate("/agency");
    show("agency");
  }

  private void manager() {
    enter(GuidePractice.MANAGER);
    page.navigate("/");
    show("manager-home");
    page.navigate("/reports");
    button("Make the workbook").first().click();
    assertThat(page.getByText("Ready"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    show("reports");
    page.navigate("/settings");
    show("settings");
    String settings = "/settings/practices/" + practice.id();
    page.navigate(settings + "/guide");
    show("set-up-guide");
    fees(settings + "/fees");
    page.navigate(settings + "/policy");
    show("billing-policy");
    page.navigate(settings + "/staff");
    show("staff");
    page.navigate("/settings/payers");
    show("payers");
    page.navigate("/api-tokens");
    show("api-tokens");
  }

  private void fees(String address) {
    page.navigate(address + "/imports");
    String sheet = "Procedure,Fee\n99213,125.00\n99214,168.00\n36415,11.00\n87880,a lot\n";
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("fees.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
    button("Look at the file").click();
    page.waitForURL(Pattern.compile("/imports/\\d+$"));
    show("fee-import");
    button("Enter 3 fees").click();
    assertThat(page.getByText("What became of each row.")).isVisible();
    page.navigate(address);
    show("fee-schedule");
  }

  /** The same text inside the application, with all its pictures. */
  private void theGuideItself() {
    page.getByText("Guide", new Page.GetByTextOptions().setExact(true)).last().click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("For managers"))
        .first()
        .click();
    page.waitForURL(Pattern.compile("/guide/manager$"));
    assertThat(heading("Billing policy")).isVisible();
    assertThat(page.locator("article img").all())
        .isNotEmpty()
        .allSatisfy(
            image -> assertThat((Integer) image.evaluate("e => e.naturalWidth")).isPositive());
    look("guide");
    assertThat(page.request().get("/guide/nobody").status()).isEqualTo(404);
  }

  private void enter(String name) {
    context.clearCookies();
    signIn(name, DemoStaff.PASSWORD);
    knowTheDay();
  }

  /** Some pages tell the browser's time, which is not that of the practice. */
  private void knowTheDay() {
    page.clock().setFixedTime(Date.from(clock.instant()));
  }

  private void show(String name) {
    show(name, "body");
  }

  private void show(String name, String part) {
    show(name, part, null);
  }

  /** Takes the picture of the window, or of a cut of it, with that part of the page at the top. */
  private void show(String name, String part, @Nullable Clip cut) {
    shown.add(name);
    String said = GuideText.plain((String) page.evaluate(SAID));
    guide.wordsOfPictures().getOrDefault(name, Set.of()).stream()
        .filter(word -> !said.contains(word))
        .forEach(word -> missing.add(name + ": " + word));
    if ((Boolean) page.evaluate(TOO_WIDE)) {
      tooWide.add(name);
    }
    page.locator(part).first().evaluate(TO_THE_TOP);
    Page.ScreenshotOptions how =
        new Page.ScreenshotOptions()
            .setPath(WRITES ? picture(name) : SCREENSHOTS.resolve("guide-" + name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED);
    page.screenshot(cut == null ? how : how.setClip(cut));
  }

  private static Path picture(String name) {
    return GuideText.PICTURES.resolve(name + ".png");
  }
}
