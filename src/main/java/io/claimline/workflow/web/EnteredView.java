package io.claimline.workflow.web;

import io.claimline.workflow.task.ClaimFields;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.x12.ProfessionalClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decision in the words of its form.
 *
 * @param decision what the form calls it
 * @param fields what was entered; of the claim's own fields those that were changed
 */
record EnteredView(String decision, List<Field> fields) {

  record Field(String label, String value) {}

  /**
   * @param content the version of the claim that the form showed
   */
  static EnteredView of(DecisionForm form, TaskFormText text, ProfessionalClaim content) {
    List<Field> fields = new ArrayList<>();
    Map<String, String> claimLabels = ClaimFields.labelsOf(content);
    Map<String, String> claimValues = ClaimFields.valuesOf(content);
    claimLabels.forEach(
        (path, label) -> {
          String value = form.values().get(path);
          if (value != null && !value.strip().equals(claimValues.get(path))) {
            fields.add(new Field(label, value));
          }
        });
    Map<String, String> labels = text.labels(form.kind());
    Map<String, String> choices = text.choices(form.kind());
    new TreeMap<>(form.values())
        .forEach(
            (name, value) -> {
              if (!claimLabels.containsKey(name) && !value.isBlank()) {
                fields.add(
                    new Field(labels.getOrDefault(name, name), choices.getOrDefault(value, value)));
              }
            });
    return new EnteredView(text.decision(form.kind()), fields);
  }
}
