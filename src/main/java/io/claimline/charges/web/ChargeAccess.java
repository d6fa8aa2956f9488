package io.claimline.charges.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who enters charges: whoever works the claims of the practice that is chosen. */
final class ChargeAccess {

  private ChargeAccess() {}

  static void require(CurrentUser user) {
    if (!user.is(Role.BILLER) && !user.is(Role.SUPERVISOR) && !user.is(Role.MANAGER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /** As {@link #require}; and tells the practice. */
  static long practice(CurrentUser user) {
    require(user);
    Long practice = user.chosenPractice();
    if (practice == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return practice;
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
