package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.money;
import static io.claimline.desk.settings.SettingField.number;

import io.claimline.audit.SettingKind;
import io.claimline.practice.BillingPolicies;
import io.claimline.practice.BillingPolicy;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a practice has decided on its billing. */
@Component
class BillingPolicyArea implements SettingArea {

  private final BillingPolicies policies;

  BillingPolicyArea(BillingPolicies policies) {
    this.policies = policies;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.BILLING_POLICY;
  }

  @Override
  public String path() {
    return "policy";
  }

  @Override
  public String title() {
    return "Billing policy";
  }

  @Override
  public String words() {
    return "What is written off without asking, and how patients are asked for what they owe.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        money("writeOffLimit", "A biller writes off at most", "More needs a supervisor."),
        money("smallBalance", "A patient’s balance written off by itself", "Up to this amount."),
        money("smallestStatement", "Smallest statement", "Less is not sent."),
        number("cycleDays", "Days between statements", ""),
        number("statements", "Statements before the final notice", ""),
        number("agencyDays", "Days that the agency has", "Then a placement ends."));
  }

  @Override
  public List<Row> rows() {
    return List.of();
  }

  @Override
  public boolean isMany() {
    return false;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    BillingPolicy policy = policies.current();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("writeOffLimit", SettingField.money(policy.writeOffLimit()));
    values.put("smallBalance", SettingField.money(policy.smallBalance()));
    values.put("smallestStatement", SettingField.money(policy.smallestStatement()));
    values.put("cycleDays", "" + policy.statementCycleDays());
    values.put("statements", "" + policy.statementsBeforeFinalNotice());
    values.put("agencyDays", "" + policy.agencyDays());
    return Optional.of(values);
  }

  @Override
  public Map<String, String> blank() {
    return Map.of();
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    return amount("smallestStatement", values).isPositive()
        ? Map.of()
        : Map.of("smallestStatement", "One cent at least.");
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    policies.set(
        new BillingPolicy(
            amount("writeOffLimit", values),
            amount("smallBalance", values),
            amount("smallestStatement", values),
            Integer.parseInt(values.getOrDefault("cycleDays", "")),
            Integer.parseInt(values.getOrDefault("statements", "")),
            Integer.parseInt(values.getOrDefault("agencyDays", ""))));
    return PracticeScope.current().requireWritable();
  }

  private static Money amount(String field, Map<String, String> values) {
    return Money.parse(values.getOrDefault(field, ""));
  }
}
