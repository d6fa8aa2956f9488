package io.claimline.page;

import java.util.Collection;
import java.util.Map;

/** Port of the frame: what the practices in its switcher are called. */
public interface PracticeNames {

  /** The names of these practices by id, whatever the scope of the request. */
  Map<Long, String> of(Collection<Long> practiceIds);
}
