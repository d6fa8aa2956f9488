package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.clearinghouse.Sending;
import io.claimline.demo.PromptClearinghouse;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.DataFolder;
import io.claimline.workflow.ProcessFixture;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsPagesTest extends DeskTest {

  private static final String SECRET = "correct horse battery";
  private static final AtomicInteger NUMBERS =
      new AtomicInteger((int) (System.nanoTime() % 100_000));

  @Autowired private Staff staff;
  @Autowired private Sending sending;
  @Autowired private ProcessFixture process;
  @Autowired private DataFolder data;
  @Autowired private Clock clock;

  @Test
  @DisplayName(
      "An administrator makes a practice; the guide leads it to its first claim sent, and paid")
  void newPractice() {
    signInAsAdmin();
    page.navigate("/settings");
    page.getByText("Make a new practice").click();
    String npi = npi();
    field("Code").fill("NEW" + NUMBERS.incrementAndGet());
    field("Name").fill("Hillside Clinic");
    field("NPI").fill(mistyped(npi));
    field("Tax id").fill("123456789");
    button("Make the practice").click();
    assertThat(page.getByText("The check digit does not fit")).isVisible();
    expectTrouble("422");
    look("settings-new-practice");
    field("NPI").fill(npi);
    button("Make the practice").click();
    assertThat(page).hasURL(Pattern.compile("/settings/practices/\\d+/guide$"));
    long practice = practiceOf(page.url());
    look("settings-guide-begun");

    assertThat(page.getByLabel("Do it: Fee schedule"))
        .hasAttribute("href", "/settings/practices/" + practice + "/fees");
    button("Go without: Fee schedule").click();
    assertThat(page.getByText("The practice goes without a fee schedule.")).isVisible();
    assertThat(page.getByText("Left out")).isVisible();
    assertThat(button("Go without: Fee schedule")).hasCount(0);

    page.getByLabel("Do it: The practice").click();
    field("Street").fill("1 Hill Road");
    field("City").fill("Albany");
    field("State").fill("NY");
    field("ZIP").fill("122070001");
    button("Keep").click();
    assertThat(page.locator("#history")).containsText("1 Hill Road");

    page.navigate("/settings/practices/" + practice + "/providers");
    look("settings-providers-none");
    page.getByText("Add one").click();
    field("NPI").fill(npi());
    field("Last name").fill("Farrow");
    field("First name").fill("June");
    button("Keep").click();
    assertThat(page.getByText("Farrow, June")).isVisible();

    String biller = "hill-biller" + NUMBERS.incrementAndGet();
    addPerson(practice, "Ben Hill", biller, "Biller");
    addPerson(practice, "Mona Hill", "hill-manager" + NUMBERS.incrementAndGet(), "Manager");
    look("settings-staff");

    context.clearCookies();
    signIn(biller, SECRET);
    page.navigate("/files");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "first.837",
                "text/plain",
                visitOfYesterday(npi, "FIRST" + practice).getBytes(StandardCharsets.UTF_8)));
    button("Upload").click();
    page.waitForURL(Pattern.compile("/files/\\d+$"));
    page.navigate("/");
    readFiles();
    process.settle(practice);
    sending.send(practice);
    payerAnswersItsFirstClaim(practice);

    context.clearCookies();
    signInAsAdmin();
    page.navigate("/settings/practices/" + practice + "/guide");
    assertThat(page.locator("#steps-done")).hasText("7 of 7 steps are done.");
    look("settings-guide");
  }

  /** The clearinghouse takes it, the payer accepts it, and pays it some days later. */
  private void payerAnswersItsFirstClaim(long practice) {
    long claim =
        database.call(
            practice, () -> database.sql().sql("select id from claim").query(Long.class).single());
    page.navigate("/claims/" + claim);
    assertThat(page.locator(".page-header")).containsText("Awaiting acceptance");
    mailComes(practice);
    page.reload();
    assertThat(page.locator(".answers")).containsText("File accepted (999)");
    assertThat(page.locator(".answers")).containsText("Accepted by the payer (277CA)");
    assertThat(page.locator(".page-header")).containsText("Awaiting adjudication");
    process.advance(Duration.ofDays(2));
    mailComes(practice);
    page.reload();
    assertThat(page.locator(".page-header")).containsText("Closed");
    look("settings-first-claim-paid");
    page.locator("a[href^='/remittances/']").click();
    assertThat(page.locator(".page-header")).containsText("Posted");
    assertThat(page.locator("tbody .claim-number")).hasText(number(practice, claim));
  }

  private void mailComes(long practice) {
    new PromptClearinghouse(data, clock).work();
    sending.receive();
    process.settle(practice);
  }

  private String visitOfYesterday(String npi, String number) {
    return an837p(npi, number, "125")
        .replace(
            "20260105", LocalDate.now(clock).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Test
  @DisplayName("Whoever changes a setting second sees what stands now; each change stays told")
  void twoChange() {
    long practice = database.practice();
    String manager = signIn(practice, Role.MANAGER);
    String sheet = "/settings/practices/" + practice + "/policy";
    page.navigate(sheet);
    Page second = anotherWindow();
    second.navigate(sheet);
    field("A biller writes off at most").fill("30");
    button("Keep").click();
    assertThat(page.locator("#history")).containsText("$100.00 → $30.00");
    assertThat(page.locator("#history")).containsText(manager);
    page.close();
    page = second;
    field("A biller writes off at most").fill("70");
    button("Keep").click();
    assertThat(page.getByText("Somebody was faster.")).isVisible();
    assertThat(page.getByText("Stands now: $30.00")).isVisible();
    expectTrouble("409");
    look("settings-conflict");
    button("Keep").click();
    assertThat(page.locator("#history li")).hasCount(2);
    assertThat(page.locator("#history li").first()).containsText("$30.00 → $70.00");
    look("settings-sheet");
    field("Smallest statement").fill("lots");
    button("Keep").click();
    assertThat(page.getByText("An amount in dollars, such as 25.00.")).isVisible();
    expectTrouble("422");
  }

  @Test
  @DisplayName("R11 The list of write-offs is the practice's own, down to an empty one")
  void writeOffs() {
    long practice = database.practice();
    signIn(practice, Role.MANAGER);
    page.navigate("/settings/practices/" + practice + "/write-offs");
    assertThat(field("Reason codes")).hasValue("45 94 131 144 237 253");
    field("Reason codes").fill("45, 97");
    button("Keep").click();
    assertThat(field("Reason codes")).hasValue("45 97");
    field("Reason codes").fill("45 nonsense");
    button("Keep").click();
    assertThat(page.getByText("No reason code: nonsense")).isVisible();
    expectTrouble("422");
    field("Reason codes").fill("");
    button("Keep").click();
    assertThat(field("Reason codes")).hasValue("");
    assertThat(page.locator("#history li")).hasCount(2);
  }

  @Test
  @DisplayName("A manager gives roles, shuts out and lets in; the engine knows it at once")
  void roles() {
    long practice = database.practice();
    String manager = signIn(practice, Role.MANAGER);
    String person = hire(Map.of(practice, List.of(Role.BILLER)));
    page.navigate("/settings/practices/" + practice + "/staff");
    Locator row = page.locator("#person-" + person);
    row.getByLabel("Supervisor").check();
    row.getByLabel("Biller").uncheck();
    row.getByText("Keep").click();
    assertThat(page.getByText("It holds from the person’s next click on.")).isVisible();
    assertThat(engineGroups(person)).containsExactly("supervisor");
    row.getByText("History").click();
    assertThat(row).containsText("Supervisor: no → yes");
    assertThat(row).containsText(manager);
    row.getByText("Shut out").click();
    assertThat(page.locator("#person-" + person + " .standing")).hasText("Shut out");
    assertThat(engineGroups(person)).isEmpty();
    row.getByText("History").click();
    row.getByText("Let in again").click();
    assertThat(page.getByText("may sign in again")).isVisible();
    assertThat(engineGroups(person)).containsExactly("supervisor");

    Locator own = page.locator("#person-" + manager);
    own.getByLabel("Manager").uncheck();
    own.getByText("Keep").click();
    assertThat(page.getByText("You would lock yourself out")).isVisible();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Twin");
    page.getByLabel("User name").fill(person);
    page.getByLabel("First password").fill(SECRET);
    button("Add").click();
    assertThat(page.getByText("The user name is taken.")).isVisible();
    expectTrouble("422");
  }

  @Test
  @DisplayName("Billers set up nothing, managers nothing of other practices or of all of them")
  void mayNot() {
    long practice = database.practice();
    long other = database.practice();
    String stranger = hire(Map.of(other, List.of(Role.BILLER)));
    signIn(practice, Role.SUPERVISOR);
    assertThat(page.request().get("/settings").status()).isEqualTo(403);
    assertThat(page.request().get("/settings/payers").status()).isEqualTo(403);
    context.clearCookies();
    signIn(practice, Role.MANAGER);
    String theirs = "/settings/practices/" + other;
    for (String path : List.of("/guide", "/profile", "/providers", "/providers/1", "/staff")) {
      assertThat(page.request().get(theirs + path).status()).as(path).isEqualTo(404);
    }
    assertThat(post(theirs + "/policy/" + other, Map.of("seen", "0"))).isEqualTo(404);
    assertThat(post(theirs + "/staff/" + stranger + "/roles", Map.of("seen", "0"))).isEqualTo(404);
    String ours = "/settings/practices/" + practice;
    assertThat(post(ours + "/policy/" + other, Map.of("seen", "0"))).isEqualTo(404);
    assertThat(post(ours + "/staff/" + stranger + "/roles", Map.of("seen", "0"))).isEqualTo(404);
    assertThat(post("/settings/payers/0", Map.of("seen", "0"))).isEqualTo(403);
    assertThat(page.request().get("/settings/practices/new").status()).isEqualTo(403);
    page.navigate("/settings");
    assertThat(page.getByText("Make a new practice")).hasCount(0);
    look("settings-overview");
    page.navigate("/settings/payers");
    assertThat(page.getByText("Add one")).hasCount(0);
  }

  @Test
  @DisplayName("The times in which a payer answers are changed by who answers for all practices")
  void payers() {
    signInAsAdmin();
    page.navigate("/settings/payers/0");
    String code = "SET" + NUMBERS.incrementAndGet();
    field("Payer id").fill(code);
    field("Name").fill("Valley Mutual");
    button("Keep").click();
    page.getByText("Valley Mutual").last().click();
    assertThat(field("Payer id")).not().isEditable();
    field("Days to the remittance").fill("45");
    button("Keep").click();
    assertThat(page.getByText(code + ", 45 days to the remittance")).isVisible();
    page.getByText("Valley Mutual").last().click();
    assertThat(page.locator("#history")).containsText("30 → 45");
    look("settings-payer");
  }

  private void signInAsAdmin() {
    String name = "settings-admin" + NUMBERS.incrementAndGet();
    staff.add(name, "Ada Keys", SECRET, true);
    signIn(name, SECRET);
  }

  private void addPerson(long practice, String name, String userName, String role) {
    page.navigate("/settings/practices/" + practice + "/staff");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    page.getByLabel("User name").fill(userName);
    page.getByLabel("First password").fill(SECRET);
    page.getByLabel("First role").selectOption(role);
    button("Add").click();
    assertThat(page.getByText(name + " may sign in now.")).isVisible();
  }

  /** By the beginning of its label. */
  private Locator field(String label) {
    return page.getByLabel(Pattern.compile("^" + label));
  }

  private List<String> engineGroups(String user) {
    return database
        .owner()
        .sql("select group_id_ from act_id_membership where user_id_ = ?")
        .param(user)
        .query(String.class)
        .list();
  }

  private int post(String path, Map<String, String> values) {
    String token =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("CLAIMLINE-CSRF"))
            .findFirst()
            .orElseThrow()
            .value;
    FormData form = FormData.create();
    values.forEach(form::set);
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", token)
                .setMaxRedirects(0)
                .setForm(form))
        .status();
  }

  private static long practiceOf(String url) {
    Matcher found = Pattern.compile("/practices/(\\d+)/").matcher(url);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  /** Ten digits with the check digit that fits. */
  private static String npi() {
    String nine = "1" + (20_000_000 + NUMBERS.incrementAndGet());
    int sum = 24;
    for (int i = 0; i < nine.length(); i++) {
      int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return nine + (10 - sum % 10) % 10;
  }

  private static String mistyped(String npi) {
    return npi.substring(0, 9) + (npi.charAt(9) == '9' ? '0' : (char) (npi.charAt(9) + 1));
  }
}
