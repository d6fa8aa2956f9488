package io.claimline.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stands first among the resolvers of every expression and refuses the ways out of the engine: from
 * any value to its class, and from there to everything in the machine.
 *
 * <p>Only values of the kinds that expressions need have members here: our own beans, the engine's
 * view of a running step, texts, numbers, dates and collections.
 */
final class ExpressionGuard extends ELResolver {

  private static final List<String> OPEN_PACKAGES =
      List.of("io.claimline.", "java.time.", "org.joda.time.", "org.camunda.bpm.engine.variable.");

  private static final Set<String> CLOSED_MEMBERS =
      Set.of(
          "class",
          "getclass",
          "declaringclass",
          "getdeclaringclass",
          "classloader",
          "getclassloader",
          "processengine",
          "getprocessengine",
          "processengineservices",
          "getprocessengineservices",
          "wait",
          "notify",
          "notifyall");

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object member) {
    check(base, member);
    return null;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object member,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    check(base, member);
    return null;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object member) {
    check(base, member);
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object member, @Nullable Object value) {
    check(base, member);
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object member) {
    check(base, member);
    return false;
  }

  @Override
  public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return null;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return null;
  }

  private static void check(@Nullable Object base, @Nullable Object member) {
    if (base == null) {
      return;
    }
    if (!isOpen(base)) {
      throw new ELException("expressions may not use a " + base.getClass().getName());
    }
    if (member != null && CLOSED_MEMBERS.contains(member.toString().toLowerCase(Locale.ROOT))) {
      throw new ELException("expressions may not use the member " + member);
    }
  }

  private static boolean isOpen(Object base) {
    if (base instanceof ProcessEngineServices) {
      return false;
    }
    return base instanceof CharSequence
        || base instanceof Number
        || base instanceof Boolean
        || base instanceof Enum<?>
        || base instanceof java.util.Date
        || base instanceof java.util.Calendar
        || base instanceof Iterable<?>
        || base instanceof java.util.Map<?, ?>
        || base instanceof Object[]
        || base instanceof org.camunda.bpm.engine.delegate.VariableScope
        || base instanceof org.camunda.bpm.engine.task.Task
        || OPEN_PACKAGES.stream().anyMatch(base.getClass().getName()::startsWith);
  }
}
