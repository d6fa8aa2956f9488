package io.claimline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ModelDeploymentTest {

  @Autowired private ModelDeployment deployment;
  @Autowired private RepositoryService repository;

  private final String key = "p" + UUID.randomUUID();
  private final Set<String> before = new HashSet<>();

  @BeforeEach
  void rememberWhatWasThere() {
    before.addAll(deployed());
  }

  @AfterEach
  void nothingStays() {
    added().forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  @DisplayName("What the build packs is deployed under names that do not tell where it came from")
  void stableNames() {
    String latest =
        repository
            .createDeploymentQuery()
            .deploymentName(ModelDeployment.NAME)
            .orderByDeploymentTime()
            .desc()
            .listPage(0, 1)
            .get(0)
            .getId();

    assertThat(repository.getDeploymentResourceNames(latest))
        .isNotEmpty()
        .allMatch(name -> name.matches("(processes|forms)/[a-z0-9.-]+"));
  }

  @Test
  @DisplayName("The same files again are no new version")
  void unchanged() {
    TreeMap<String, byte[]> files = files("ask");

    deployment.deploy(files);
    deployment.deploy(files);

    assertThat(added()).hasSize(1);
  }

  @Test
  @DisplayName("One changed file is a new version of all, in one deployment")
  void changed() {
    deployment.deploy(files("ask"));
    deployment.deploy(files("ask again"));

    assertThat(added()).hasSize(2);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(key).count())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("A file less is a change too")
  void fewer() {
    TreeMap<String, byte[]> files = files("ask");
    deployment.deploy(files);
    files.remove("forms/ask.html");

    deployment.deploy(files);

    assertThat(added()).hasSize(2);
  }

  @Test
  @DisplayName("One broken file and nothing is deployed")
  void allOrNothing() {
    TreeMap<String, byte[]> files = files("ask");
    files.put("processes/broken.bpmn", "<no model".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> deployment.deploy(files)).hasMessageContaining("broken.bpmn");

    assertThat(added()).isEmpty();
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(key).count())
        .isZero();
  }

  private TreeMap<String, byte[]> files(String task) {
    String model =
        Bpmn.convertToString(
            Bpmn.createExecutableProcess(key).startEvent().userTask("ask").name(task).done());
    return new TreeMap<>(
        Map.of(
            "processes/" + key + ".bpmn",
            model
                .replaceAll("definitions_[0-9a-f-]+", "definitions")
                .getBytes(StandardCharsets.UTF_8),
            "forms/ask.html",
            "<form></form>".getBytes(StandardCharsets.UTF_8)));
  }

  private Set<String> deployed() {
    return repository.createDeploymentQuery().deploymentName(ModelDeployment.NAME).list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }

  private Set<String> added() {
    Set<String> added = new HashSet<>(deployed());
    added.removeAll(before);
    return added;
  }
}
