package io.claimline.payerbalance.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who works the balances with payers of the practice that is chosen. */
final class BalanceAccess {

  private BalanceAccess() {}

  static void require(CurrentUser user) {
    if (!user.is(Role.BILLER) && !user.is(Role.SUPERVISOR) && !user.is(Role.MANAGER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** As {@link #require}; and a practice must be chosen. */
  static void requirePractice(CurrentUser user) {
    require(user);
    if (user.chosenPractice() == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** What changes the books by a person's word is a supervisor's. */
  static void requireSupervisor(CurrentUser user) {
    requirePractice(user);
    if (!user.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
