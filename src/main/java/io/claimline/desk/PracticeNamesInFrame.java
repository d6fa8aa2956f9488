package io.claimline.desk;

import io.claimline.page.PracticeNames;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the frame what practices are called; error pages ask too, outside of any scope. */
@Component
class PracticeNamesInFrame implements PracticeNames {

  private final Practices practices;

  PracticeNamesInFrame(Practices practices) {
    this.practices = practices;
  }

  @Override
  public Map<Long, String> of(Collection<Long> practiceIds) {
    return PracticeScope.reading(Set.copyOf(practiceIds)).call(practices::readable).stream()
        .collect(Collectors.toMap(Practice::id, Practice::name));
  }
}
