package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.claim.FactKind;
import io.claimline.page.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrameTest extends DeskTest {

  @Test
  @DisplayName("Whoever mistypes the password is told so and no more, and may try again")
  void wrongPassword() {
    String name = hire(Map.of(database.practice(), List.of(Role.BILLER)));
    page.navigate("/sign-in");
    look("sign-in");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill("not the password");
    button("Sign in").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");
    look("sign-in-refused");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    button("Sign in").click();
    assertThat(button("Signed in as Pat Person")).isVisible();
  }

  @Test
  @DisplayName("A new practice begins with its first steps")
  void firstSteps() {
    signIn(database.practice(), Role.BILLER);
    assertThat(heading("First steps")).isVisible();
    look("home-empty");
  }

  @Test
  @DisplayName("A new practice leads its manager to the set-up guide, and tells its agency nothing")
  void emptyForManagers() {
    signIn(database.practice(), Role.MANAGER);
    assertThat(page.getByText("Follow the set-up guide")).isVisible();
    look("home-empty-manager");
    page.navigate("/agency");
    assertThat(page.getByText("None was written yet.")).isVisible();
    look("agency-empty");
  }

  @Test
  @DisplayName("The front page says what stands where and what needs us first")
  void frontPage() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    for (int i = 0; i < 3; i++) {
      long broken = opened(practice, "300.00");
      append(practice, broken, FactKind.COVERAGE_ACTIVE, "asked lately");
      append(practice, broken, FactKind.SCRUB_FAILED, "a finding");
    }
    sent(practice, "70.00");
    owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.SUPERVISOR);
    assertThat(page.getByText("3 claims, $900 open.")).isVisible();
    assertThat(page.locator(".list-group-item")).hasCount(3);
    assertThat(page.locator(".table-where tfoot")).containsText("$990");
    look("home");
  }

  @Test
  @DisplayName(
      "Each role is led where it works: Cockpit for supervisors, no process for a practice")
  void leadsEachRole() {
    long practice = database.practice();
    signIn(practice, Role.BILLER);
    assertThat(navigation("Work")).hasCount(1);
    assertThat(navigation("Cockpit")).hasCount(0);
    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    assertThat(navigation("Work")).hasCount(1);
    assertThat(navigation("Cockpit")).hasCount(1);
    context.clearCookies();
    signIn(practice, Role.PRACTICE_USER);
    assertThat(navigation("Claims")).hasCount(1);
    assertThat(navigation("Work")).hasCount(0);
    assertThat(navigation("Cockpit")).hasCount(0);
    look("home-practice-user");
  }

  @Test
  @DisplayName("An administrator sees no claim, no file and brings none in")
  void administratorSeesNothing() {
    signIn("admin", "claimline-demo");
    assertThat(page.getByText("You administer Claimline")).isVisible();
    assertThat(page.getByText("Upload a file")).hasCount(0);
    page.navigate("/claims");
    assertThat(page.getByText("No claims yet")).isVisible();
    page.navigate("/files");
    assertThat(button("Upload")).hasCount(0);
    page.navigate("/remittances");
    assertThat(page.getByText("No remittances yet")).isVisible();
  }

  @Test
  @DisplayName("Keys lead to every page, and can be switched off")
  void keys() {
    signIn(database.practice(), Role.BILLER);
    page.keyboard().press("g");
    page.keyboard().press("c");
    assertThat(page).hasURL(Pattern.compile("/claims$"));
    page.keyboard().press("g");
    page.keyboard().press("f");
    assertThat(page).hasURL(Pattern.compile("/files$"));
    page.keyboard().press("?");
    assertThat(heading("Keyboard shortcuts")).isVisible();
    look("keys");
    page.getByLabel("Use shortcuts").uncheck();
    button("Close").click();
    page.keyboard().press("/");
    assertThat(page.locator("#search")).not().isFocused();
  }

  @Test
  @DisplayName("Light and dark follow the system until a person chooses; the choice is kept")
  void theme() {
    signIn(database.practice(), Role.BILLER);
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    button("Switch between light and dark").click();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
  }

  @Test
  @DisplayName("Who works for several practices sees all until one is chosen, then that one")
  void switchesPractice() {
    long first = database.practice();
    long second = database.practice();
    register(first, "Harbor " + first);
    register(second, "Meadow " + second);
    opened(first, "100.00");
    long theirs = owedByPatient(second, "200.00", "15.00");
    signIn(hire(Map.of(first, List.of(Role.BILLER), second, List.of(Role.BILLER))));
    page.navigate("/claims");
    assertThat(page.locator("#claim-rows tr")).hasCount(2);
    page.getByText("All practices").click();
    button("Harbor " + first).click();
    page.navigate("/claims");
    assertThat(page.locator("#claim-rows tr")).hasCount(1);
    page.navigate("/claims/" + theirs);
    assertThat(page.locator("#payment")).containsText("Meadow " + second);
    assertThat(button("Take the payment")).hasCount(0);
  }

  @Test
  @DisplayName("What is done in one practice asks which, and goes on there")
  void asksForPractice() {
    long first = database.practice();
    long second = database.practice();
    register(first, "Harbor " + first);
    register(second, "Meadow " + second);
    signIn(hire(Map.of(first, List.of(Role.BILLER), second, List.of(Role.BILLER))));
    page.navigate("/charges/new");
    expectTrouble("403");
    assertThat(heading("Choose a practice")).isVisible();
    page.navigate("/charges");
    assertThat(heading("Choose a practice")).isVisible();
    look("choose-practice");
    page.locator(".practice-choice").getByText("Meadow " + second).click();
    assertThat(page).hasURL(Pattern.compile("/charges$"));
    assertThat(page.getByText("Enter a charge")).isVisible();
    assertThat(page.locator("header").getByText("Meadow " + second).first()).isVisible();
  }

  @Test
  @DisplayName("Choosing a practice leads to no other site")
  void staysHere() {
    long practice = database.practice();
    signIn(practice, Role.BILLER);
    page.navigate("/charges");
    for (String to :
        List.of("//example.org", "https://example.org", "/\\example.org", "/claims/7")) {
      APIResponse answer =
          page.request()
              .post(
                  "/practice",
                  RequestOptions.create()
                      .setMaxRedirects(0)
                      .setHeader(
                          "X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()"))
                      .setForm(FormData.create().set("practice", (int) practice).set("to", to)));
      assertEquals(302, answer.status());
      assertEquals("/", URI.create(answer.headers().get("location")).getPath(), to);
    }
  }

  private Locator navigation(String words) {
    return page.locator(".frame-side .nav-link-title")
        .filter(new Locator.FilterOptions().setHasText(words));
  }
}
