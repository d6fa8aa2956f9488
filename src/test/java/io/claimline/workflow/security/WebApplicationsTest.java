package io.claimline.workflow.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.page.Role;
import io.claimline.shared.PracticeScope;
import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist and Cockpit as people see them, behind our sign-on and under the engine's limits. */
class WebApplicationsTest extends BrowserTest {

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  private final String key = "p" + UUID.randomUUID();
  private String deployment = "";
  private long practice;

  @BeforeEach
  void aTask() {
    practice = database.practice();
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                key + ".bpmn",
                Bpmn.createExecutableProcess(key)
                    .name("Probe")
                    .startEvent()
                    .userTask("look")
                    .name("Look at the probe")
                    .camundaCandidateGroups("biller")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    PracticeScope.writing(practice).run(() -> runtime.startProcessInstanceByKey(key));
  }

  @AfterEach
  void nothingStays() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("A biller takes a task in Tasklist and completes it")
  void tasklist() {
    signIn(practice, Role.BILLER);
    page.navigate("/camunda/app/tasklist/default/");

    page.getByText("My team's tasks").first().click();
    Locator task = page.getByText("Look at the probe").first();
    task.click();
    page.locator(".task-claim, button:has-text('Claim')").first().click();
    page.getByText("My tasks").first().click();
    page.getByText("Look at the probe").first().click();
    Locator complete =
        page.getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Complete"));
    assertThat(complete).isVisible();
    page.screenshot(shot("tasklist"));
    complete.click();

    assertThat(page.getByText("Look at the probe")).hasCount(0);
  }

  @Test
  @DisplayName("A supervisor finds the process and its instance in Cockpit")
  void cockpit() {
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/camunda/app/cockpit/default/#/processes");

    page.getByText("Probe").first().click();

    assertThat(page.locator("[data-element-id=look]").first()).isVisible();
    assertThat(page.getByText("Definition Version:").locator("..")).containsText("1");
    page.screenshot(shot("cockpit"));
  }

  private static com.microsoft.playwright.Page.ScreenshotOptions shot(String name) {
    return new com.microsoft.playwright.Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "engine-" + name + ".png"));
  }
}
