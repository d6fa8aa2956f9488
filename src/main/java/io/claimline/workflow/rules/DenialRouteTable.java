package io.claimline.workflow.rules;

import io.claimline.denial.DenialQuestion;
import io.claimline.denial.DenialRoute;
import io.claimline.denial.DenialRouting;
import io.claimline.denial.ProposedRoute;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Proposes the way on from a denial by the decision table {@code denial-routing}. */
@Component
class DenialRouteTable implements DenialRouting {

  private static final String DECISION = "denial-routing";

  private final DecisionService decisions;

  DenialRouteTable(DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public ProposedRoute propose(DenialQuestion question) {
    DmnDecisionRuleResult fitting =
        decisions
            .evaluateDecisionTableByKey(DECISION)
            .decisionDefinitionWithoutTenantId()
            .variables(facts(question))
            .evaluate()
            .getSingleResult();
    return new ProposedRoute(
        fitting.getEntry("rule"),
        DenialRoute.valueOf(fitting.<String>getEntry("route")),
        fitting.getEntry("because"));
  }

  private static Map<String, Object> facts(DenialQuestion question) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("carc", question.reason().code());
    facts.put("group", question.reason().group());
    facts.put("remarks", question.remarks());
    facts.put("payerKind", question.payerKind().name());
    facts.put("daysToFile", question.daysToFile());
    facts.put("daysToAppeal", question.daysToAppeal());
    facts.put("openCents", question.open().cents());
    facts.put("furtherPayer", question.furtherPayer());
    facts.put("takesReplacement", question.takesReplacement());
    facts.put("acceptedInTime", question.acceptedInTime());
    facts.put("timesDeniedBefore", (long) question.timesDeniedBefore());
    return facts;
  }
}
