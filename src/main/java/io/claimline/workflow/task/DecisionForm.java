package io.claimline.workflow.task;

import java.util.Map;

/**
 * What a form says, unchecked.
 *
 * @param kind a {@link DecisionKind#id()}
 * @param version the claim's content version that the form showed
 * @param values what was entered, by field
 */
public record DecisionForm(String kind, int version, Map<String, String> values) {

  public DecisionForm {
    values = Map.copyOf(values);
  }

  String value(String field) {
    return values.getOrDefault(field, "").strip();
  }
}
