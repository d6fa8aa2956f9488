package io.claimline.workflow.engine;

import io.claimline.shared.PracticeScope;
import org.camunda.bpm.engine.delegate.DelegateCaseExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives each new instance its practice as the engine's tenant: that of whoever calls it, else the
 * one practice that may be written. Without either the instance is refused.
 */
final class PracticeOfInstances implements TenantIdProvider {

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    return practice(context.getSuperExecution(), context.getSuperCaseExecution());
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return practice(context.getSuperExecution(), context.getSuperCaseExecution());
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return practice(context.getExecution(), context.getCaseExecution());
  }

  private static String practice(
      @Nullable DelegateExecution caller, @Nullable DelegateCaseExecution callingCase) {
    if (caller != null) {
      return caller.getTenantId();
    }
    if (callingCase != null) {
      return callingCase.getTenantId();
    }
    return Long.toString(PracticeScope.current().requireWritable());
  }
}
