package io.claimline.workflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import io.claimline.workflow.ProcessFixture;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CockpitStepsTest extends BrowserTest {

  @Autowired private ProcessFixture process;
  @Autowired private RepositoryService repository;

  @Test
  @DisplayName("Cockpit shows at each activity the claims, the dollars and the oldest age")
  void showsFigures() {
    long practice = database.practice();
    toBeFixed(practice, "100.00");
    process.advance(Duration.ofDays(3));
    toBeFixed(practice, "250.60");
    toBeFixed(database.practice(), "999.00");
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/camunda/app/cockpit/default/#/processes");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Claim lifecycle"))
        .first()
        .click();
    Locator badge = page.locator(".claims-at-step[data-step=fixClaim]");
    assertThat(badge).isVisible();
    assertThat(badge).containsText("2 claims · $351");
    assertThat(badge).containsText("oldest 3 days");
    assertThat(page.locator(".claims-at-step")).hasCount(1);
    assertThat(page.getByText("Activity Instance Statistics: loading")).hasCount(0);
    look("cockpit-steps");
  }

  @Test
  @DisplayName("The figures are of the viewer's practices alone, and not for billers or strangers")
  void staysInItsPractices() {
    long practice = database.practice();
    toBeFixed(practice, "100.00");
    signIn(database.practice(), Role.MANAGER);
    assertThat(steps().text()).isEqualTo("[]");
    context.clearCookies();
    signIn(practice, Role.BILLER);
    assertThat(steps().status()).isEqualTo(403);
    context.clearCookies();
    assertThat(steps().url()).endsWith("/sign-in");
  }

  @Test
  @DisplayName("An answer serves for some seconds, then the claims are counted again")
  void countsAgain() {
    long practice = database.practice();
    toBeFixed(practice, "100.00");
    signIn(practice, Role.SUPERVISOR);
    assertThat(steps().text()).contains("\"count\":\"1 claim\"", "\"open\":\"$100\"");
    toBeFixed(practice, "50.00");
    process.advance(StepLoads.FRESH);
    assertThat(steps().text()).contains("\"count\":\"2 claims\"", "\"open\":\"$150\"");
    assertThat(page.request().get("/work/steps?model=no-such-model").text()).isEqualTo("[]");
  }

  private void toBeFixed(long practice, String charge) {
    process.open(practice, SampleClaims.content(charge));
    process.settle(practice);
  }

  private APIResponse steps() {
    return page.request().get("/work/steps?model=" + model());
  }

  private String model() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("claim-lifecycle")
        .latestVersion()
        .singleResult()
        .getId();
  }
}
