package io.claimline.workflow.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts people, lists and rights in force before the first request can arrive. */
@Component
class SecurityAtStart implements SmartInitializingSingleton {

  private final EngineIdentity identity;
  private final TasklistFilters filters;
  private final EngineRights rights;

  SecurityAtStart(EngineIdentity identity, TasklistFilters filters, EngineRights rights) {
    this.identity = identity;
    this.filters = filters;
    this.rights = rights;
  }

  @Override
  public void afterSingletonsInstantiated() {
    identity.establish();
    rights.establish(filters.establish());
  }
}
