package io.claimline.workflow.rules;

import io.claimline.scrub.PayerRules;
import io.claimline.scrub.RuleFinding;
import io.claimline.scrub.ScrubFacts;
import io.claimline.scrub.Severity;
import io.claimline.shared.TransactionMemo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * Answers what payers want by the decision table {@code scrub-rules}, asked line by line.
 *
 * <p>The table knows nothing of a line but its facts, and most lines of a day's claims are alike in
 * them: each kind of line is asked about once in a transaction, since an answer costs milliseconds.
 */
@Component
class PayerRuleTable implements PayerRules {

  private static final String DECISION = "scrub-rules";

  /** Begins the field of a finding that belongs to the line which was asked about. */
  private static final String OF_LINE = "line.";

  private final DecisionService decisions;
  private final TransactionMemo<Map<String, Object>, List<Fitting>> answers =
      new TransactionMemo<>();

  /** A rule of the table that fits a line; the field is of the claim, or begins as the line's. */
  private record Fitting(String rule, Severity severity, String field, String message) {

    static Fitting of(DmnDecisionRuleResult result) {
      return new Fitting(
          result.getEntry("rule"),
          Severity.valueOf(result.<String>getEntry("severity")),
          result.getEntry("field"),
          result.getEntry("message"));
    }

    RuleFinding at(int line) {
      return new RuleFinding(
          rule,
          severity,
          field.startsWith(OF_LINE)
              ? "lines[" + line + "]." + field.substring(OF_LINE.length())
              : field,
          message);
    }
  }

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
    Map<String, Object> line = LineFacts.of(facts, facts.lines().get(index));
    return answers.find(line, () -> Optional.of(ask(line))).orElseThrow().stream()
        .map(fitting -> fitting.at(index));
  }

  private List<Fitting> ask(Map<String, Object> line) {
    return decisions
        .evaluateDecisionTableByKey(DECISION)
        .decisionDefinitionWithoutTenantId()
        .variables(line)
        .evaluate()
        .stream()
        .map(Fitting::of)
        .toList();
  }
}
