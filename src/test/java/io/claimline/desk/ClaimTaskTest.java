package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.page.Role;
import io.claimline.workflow.ProcessFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim's task done on the claim's own page. */
class ClaimTaskTest extends BrowserTest {

  @Autowired private ProcessFixture process;

  @Test
  @DisplayName("The form of Tasklist stands on the claim's page, and completes the same task")
  void completes() {
    long practice = database.practice();
    long claim = toFix(practice);
    signIn(practice, Role.BILLER);
    openTask(page, claim);
    look("claim-task");
    button("Complete task").click();
    assertThat(page.locator(".claimline-task [role=alert]"))
        .containsText("Nothing was changed yet");
    mend(page, "Sex was missing");
    button("Complete task").click();
    assertThat(page.getByText("Done: Fix claim.")).isVisible();
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING");
    page.reload();
    assertThat(page.locator("#task")).hasCount(0);
    expectTrouble("422");
  }

  @Test
  @DisplayName("Whoever is second sees what was decided beside what they entered")
  void showsBoth() {
    long practice = database.practice();
    long claim = toFix(practice);
    signIn(practice, Role.BILLER);
    openTask(page, claim);
    mend(page, "The patient told us");
    Page other = anotherWindow();
    openTask(other, claim);
    mend(other, "The card says so");
    other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete task")).click();
    assertThat(other.getByText("Done: Fix claim.")).isVisible();
    button("Complete task").click();
    assertThat(
            page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("This task was decided while you were typing")))
        .isVisible();
    assertThat(section("What you entered")).containsText("The patient told us");
    assertThat(section("What you entered")).containsText("Subscriber’s sex");
    assertThat(section("What was decided")).containsText("The card says so");
    look("claim-task-conflict");
    expectTrouble("status of 404");
    expectTrouble("status of 409");
  }

  @Test
  @DisplayName("A task that a colleague has claimed is theirs, here as in Tasklist")
  void showsWhoHasIt() {
    long practice = database.practice();
    long claim = toFix(practice);
    String colleague = hire(Map.of(practice, List.of(Role.BILLER)));
    process.claim(claim, colleague);
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    assertThat(page.locator("#task")).containsText(colleague + " has claimed this task");
    assertThat(button("Complete task")).hasCount(0);
    look("claim-task-taken");
  }

  @Test
  @DisplayName("Another practice's task does not exist for a stranger to it")
  void strangersFindNothing() {
    long theirs = toFix(database.practice());
    String task = process.task(theirs).getId();
    long own = database.practice();
    long mine = toFix(own);
    signIn(own, Role.BILLER);
    assertThat(page.request().get("/claims/" + theirs + "/task").status()).isEqualTo(404);
    openTask(page, mine);
    page.locator("form[data-completion]")
        .evaluate("(form, action) => form.action = action", "/claims/" + mine + "/tasks/" + task);
    mend(page, "Sex was missing");
    button("Complete task").click();
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("There is nothing here")))
        .isVisible();
    expectTrouble("404");
    assertThat(process.task(theirs).getId()).isEqualTo(task);
  }

  private long toFix(long practice) {
    long claim = process.open(practice, process.aVisit().sex("").of("100.00", "35.00").build());
    process.settle(practice);
    return claim;
  }

  private static void openTask(Page window, long claim) {
    window.navigate("/claims/" + claim);
    assertThat(window.locator("#task .claimline-task[data-ready]")).isVisible();
  }

  private static void mend(Page window, String reason) {
    window.getByLabel("Sex (F, M, U)").fill("F");
    window.getByLabel("What did you change, and why?").fill(reason);
  }

  private Locator section(String title) {
    return page.locator(
        "section",
        new Page.LocatorOptions()
            .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
  }
}
