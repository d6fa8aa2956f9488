package io.claimline.workflow.web;

import io.claimline.workflow.task.TaskKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The forms as they were deployed with the models: the very ones that Tasklist shows. */
@Component
class TaskForms {

  private static final String DEPLOYED = "embedded:deployment:";

  private final FormService forms;
  private final RepositoryService repository;

  TaskForms(FormService forms, RepositoryService repository) {
    this.forms = forms;
    this.repository = repository;
  }

  TaskFormText of(String modelId, TaskKind kind) {
    String name = forms.getTaskFormKey(modelId, kind.activityId()).substring(DEPLOYED.length());
    String deployment = repository.getProcessDefinition(modelId).getDeploymentId();
    try (InputStream form = repository.getResourceAsStream(deployment, name)) {
      return new TaskFormText(new String(form.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
