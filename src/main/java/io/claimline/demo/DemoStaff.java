package io.claimline.demo;

import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practices;
import io.claimline.shared.ReadyNote;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people who work for the demo's two practices; each signs in with {@value #PASSWORD}.
 *
 * <p>{@code biller}, {@code supervisor}, {@code manager} and {@code practice} belong to the first,
 * {@code biller2} to the second, {@code admin} to none.
 */
@Component
@Profile("demo | test")
@Order(0)
class DemoStaff implements ApplicationRunner, ReadyNote {

  static final String PASSWORD = "claimline-demo";

  private final Staff staff;
  private final Practices practices;

  DemoStaff(Staff staff, Practices practices) {
    this.staff = staff;
    this.practices = practices;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Long> ids = DemoPractice.all().stream().map(this::practice).toList();
    long first = ids.get(0);
    long second = ids.get(1);
    worker("biller", "Bea Winter", first, Role.BILLER);
    worker("supervisor", "Sam Ortega", first, Role.SUPERVISOR);
    worker("manager", "Mona Fields", first, Role.MANAGER);
    worker("practice", "Petra Long", first, Role.PRACTICE_USER);
    worker("biller2", "Bob Summers", second, Role.BILLER);
    if (staff.named("admin").isEmpty()) {
      staff.add("admin", "Ada Keys", PASSWORD, true);
    }
  }

  @Override
  public String text() {
    return """
        Sign in with the password %s as
          biller, supervisor, manager or practice   of %s
          biller2                                   of %s
          admin                                     of no practice"""
        .formatted(PASSWORD, DemoPractice.all().get(0).name(), DemoPractice.all().get(1).name());
  }

  private long practice(DemoPractice practice) {
    return practices.idByCode(practice.code()).orElseGet(() -> practices.create(practice.asNew()));
  }

  private void worker(String userName, String displayName, long practiceId, Role role) {
    if (staff.named(userName).isEmpty()) {
      staff.add(userName, displayName, PASSWORD, false);
      staff.grant(userName, practiceId, role);
    }
  }
}
