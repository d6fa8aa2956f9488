package io.claimline.workflow.rules;

import io.claimline.scrub.PayerRules;
import io.claimline.scrub.RuleFinding;
import io.claimline.scrub.ScrubFacts;
import io.claimline.scrub.Severity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Answers what payers want by the decision table {@code scrub-rules}, asked line by line. */
@Component
class PayerRuleTable implements PayerRules {

  private static final String DECISION = "scrub-rules";

  /** Begins the field of a finding that belongs to the line which was asked about. */
  private static final String OF_LINE = "line.";

  private final DecisionService decisions;

  PayerRuleTable(DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<RuleFinding> check(ScrubFacts facts) {
    return IntStream.range(0, facts.lines().size())
        .boxed()
        .flatMap(index -> check(facts, index))
        // What is missing on the claim is found at each line that wants it, and told once.
        .distinct()
        .toList();
  }

  private Stream<RuleFinding> check(ScrubFacts facts, int index) {
    return decisions
        .evaluateDecisionTableByKey(DECISION)
        .decisionDefinitionWithoutTenantId()
        .variables(LineFacts.of(facts, facts.lines().get(index)))
        .evaluate()
        .stream()
        .map(fitting -> finding(fitting, index));
  }

  private static RuleFinding finding(DmnDecisionRuleResult fitting, int index) {
    String field = fitting.getEntry("field");
    return new RuleFinding(
        fitting.getEntry("rule"),
        Severity.valueOf(fitting.<String>getEntry("severity")),
        field.startsWith(OF_LINE)
            ? "lines[" + index + "]." + field.substring(OF_LINE.length())
            : field,
        fitting.getEntry("message"));
  }
}
