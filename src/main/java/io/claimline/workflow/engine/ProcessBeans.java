package io.claimline.workflow.engine;

import io.claimline.workflow.ProcessBean;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans an expression can name: delegates and listeners of the workflow module, and those
 * marked {@link ProcessBean}.
 *
 * <p>A bean is fetched when an expression first names it, because many of them use the engine that
 * this map is given to.
 */
final class ProcessBeans extends AbstractMap<Object, Object> {

  private static final String MODULE = "io.claimline.workflow";

  private final ListableBeanFactory beans;
  private final Set<String> names;

  private ProcessBeans(ListableBeanFactory beans, Set<String> names) {
    this.beans = beans;
    this.names = names;
  }

  static ProcessBeans in(ListableBeanFactory beans) {
    Set<String> names = new LinkedHashSet<>();
    for (Class<?> kind :
        new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class}) {
      Arrays.stream(beans.getBeanNamesForType(kind, false, false))
          .filter(name -> isOurs(beans.getType(name, false)))
          .forEach(names::add);
    }
    names.addAll(Arrays.asList(beans.getBeanNamesForAnnotation(ProcessBean.class)));
    return new ProcessBeans(beans, Set.copyOf(names));
  }

  private static boolean isOurs(@Nullable Class<?> type) {
    return type != null
        && (type.getPackageName().equals(MODULE) || type.getPackageName().startsWith(MODULE + "."));
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String && names.contains(name);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return name instanceof String named && names.contains(named) ? beans.getBean(named) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        return names.stream()
            .<Entry<Object, Object>>map(name -> new SimpleEntry<>(name, beans.getBean(name)))
            .iterator();
      }

      @Override
      public int size() {
        return names.size();
      }
    };
  }
}
