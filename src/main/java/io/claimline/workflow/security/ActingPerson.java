package io.claimline.workflow.security;

import io.claimline.page.CurrentUser;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Lets our pages ask the engine in a person's name, with the rights that Tasklist gives. */
@Component
public class ActingPerson {

  private final IdentityService identity;

  ActingPerson(IdentityService identity) {
    this.identity = identity;
  }

  /** Does the work with this person's rights in the engine, and nobody's afterwards. */
  public <T> T as(CurrentUser user, Supplier<T> work) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user.userName()).list().stream()
            .map(Group::getId)
            .toList();
    List<String> practices = user.practices().stream().map(String::valueOf).toList();
    identity.setAuthentication(user.userName(), groups, practices);
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }
}
