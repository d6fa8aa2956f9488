package io.claimline.demo;

import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.NewPractice;
import io.claimline.practice.Practices;
import java.time.ZoneId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two invented practices and the people who work for them; each signs in with {@value #PASSWORD}.
 *
 * <p>{@code biller}, {@code supervisor}, {@code manager} and {@code practice} belong to the first,
 * {@code biller2} to the second, {@code admin} to none.
 */
@Component
@Profile("demo | test")
@Order(0)
class DemoStaff implements ApplicationRunner {

  static final String PASSWORD = "claimline-demo";
  static final String FIRST_PRACTICE = "HARBOR";
  static final String SECOND_PRACTICE = "MEADOW";

  private static final ZoneId EAST = ZoneId.of("America/New_York");
  private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

  private final Staff staff;
  private final Practices practices;

  DemoStaff(Staff staff, Practices practices) {
    this.staff = staff;
    this.practices = practices;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long harbor = practice(FIRST_PRACTICE, "Harbor Family Medicine", EAST);
    long meadow = practice(SECOND_PRACTICE, "Meadow Orthopedics", CENTRAL);
    worker("biller", "Bea Winter", harbor, Role.BILLER);
    worker("supervisor", "Sam Ortega", harbor, Role.SUPERVISOR);
    worker("manager", "Mona Fields", harbor, Role.MANAGER);
    worker("practice", "Petra Long", harbor, Role.PRACTICE_USER);
    worker("biller2", "Bob Summers", meadow, Role.BILLER);
    if (staff.named("admin").isEmpty()) {
      staff.add("admin", "Ada Keys", PASSWORD, true);
    }
  }

  private long practice(String code, String name, ZoneId zone) {
    return practices
        .idByCode(code)
        .orElseGet(() -> practices.create(new NewPractice(code, name, null, null, zone)));
  }

  private void worker(String userName, String displayName, long practiceId, Role role) {
    if (staff.named(userName).isEmpty()) {
      staff.add(userName, displayName, PASSWORD, false);
      staff.grant(userName, practiceId, role);
    }
  }
}
