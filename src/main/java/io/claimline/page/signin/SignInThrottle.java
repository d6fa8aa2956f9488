package io.claimline.page.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after ten failures for a name from an address, that pair must wait.
 *
 * <p>Kept in memory: a restart forgives. An attempt counts before its password is checked, so that
 * attempts in parallel gain nothing.
 */
@Component
class SignInThrottle {

  static final int FAILURES = 10;
  static final Duration WAIT = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Source, Attempts> attempts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Attempts> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts an attempt; false if it must not even be tried. */
  synchronized boolean admits(String userName, String address) {
    Source source = new Source(userName, address);
    Instant now = clock.instant();
    Attempts former = attempts.remove(source);
    if (former == null || !now.isBefore(former.last.plus(WAIT))) {
      former = new Attempts(0, now);
    }
    boolean admitted = former.count < FAILURES;
    attempts.put(source, admitted ? new Attempts(former.count + 1, now) : former);
    return admitted;
  }

  synchronized void succeeded(String userName, String address) {
    attempts.remove(new Source(userName, address));
  }

  private record Source(String userName, String address) {}

  private record Attempts(int count, Instant last) {}
}
