package io.claimline.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** Expressions that see a given set of beans and pass by the guard first. */
final class GuardedExpressions extends SpringExpressionManager {

  GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver guarded = new CompositeELResolver();
    guarded.add(new ExpressionGuard());
    guarded.add(super.createElResolver());
    return guarded;
  }
}
