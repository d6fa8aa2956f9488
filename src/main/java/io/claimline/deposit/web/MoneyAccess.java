package io.claimline.deposit.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who works with the money of the practice that is chosen. */
final class MoneyAccess {

  private MoneyAccess() {}

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

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
