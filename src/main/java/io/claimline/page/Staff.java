package io.claimline.page;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who may sign in. Each change publishes {@link StaffChanged}. */
@Repository
public class Staff {

  /** The fewest characters of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  /** bcrypt reads no byte beyond this one. */
  private static final int LONGEST_PASSWORD = 72;

  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private static final String COLUMNS =
      "SELECT id, user_name, display_name, admin, enabled FROM user_account ";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Staff(JdbcClient jdbc, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<StaffMember> all() {
    Map<Long, Map<Long, Set<Role>>> roles =
        jdbc
            .sql("SELECT user_id, practice_id, role FROM user_practice")
            .query(RoleRow.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(RoleRow::userId, rolesByPractice()));
    return jdbc.sql(COLUMNS + "ORDER BY user_name").query(Account.class).list().stream()
        .map(account -> account.with(roles.getOrDefault(account.id(), Map.of())))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<StaffMember> named(String userName) {
    return jdbc.sql(COLUMNS + "WHERE user_name = ?")
        .param(userName)
        .query(Account.class)
        .optional()
        .map(
            account ->
                account.with(
                    jdbc
                        .sql(
                            "SELECT user_id, practice_id, role FROM user_practice WHERE user_id = ?")
                        .param(account.id())
                        .query(RoleRow.class)
                        .list()
                        .stream()
                        .collect(rolesByPractice())));
  }

  @Transactional(readOnly = true)
  public Optional<String> passwordHash(String userName) {
    return jdbc.sql("SELECT password_hash FROM user_account WHERE user_name = ?")
        .param(userName)
        .query(String.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public boolean hasAdmin() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM user_account WHERE admin)")
        .query(Boolean.class)
        .single();
  }

  /**
   * Lets someone sign in.
   *
   * @param userName lower-case letters, digits, dots, underscores and hyphens
   * @throws IllegalArgumentException if the name has other characters, or the password is shorter
   *     than {@link #SHORTEST_PASSWORD} characters or longer than 72 bytes
   */
  @Transactional
  public void add(String userName, String displayName, String password, boolean admin) {
    if (!USER_NAME.matcher(userName).matches()) {
      throw new IllegalArgumentException(
          "a user name is made of lower-case letters, digits, dots, underscores and hyphens");
    }
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has at least " + SHORTEST_PASSWORD + " characters");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("a password has at most " + LONGEST_PASSWORD + " bytes");
    }
    jdbc.sql(
            """
            INSERT INTO user_account (user_name, display_name, password_hash, admin, created_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            userName,
            displayName,
            passwords.encode(password),
            admin,
            Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(new StaffChanged(userName));
  }

  /** Gives a role in a practice; giving it twice changes nothing. */
  @Transactional
  public void grant(String userName, long practiceId, Role role) {
    jdbc.sql(
            """
            INSERT INTO user_practice (user_id, practice_id, role)
            SELECT id, ?, ? FROM user_account WHERE user_name = ?
            ON CONFLICT DO NOTHING
            """)
        .params(practiceId, role.id(), userName)
        .update();
    events.publishEvent(new StaffChanged(userName));
  }

  @Transactional
  public void revoke(String userName, long practiceId, Role role) {
    jdbc.sql(
            """
            DELETE FROM user_practice WHERE practice_id = ? AND role = ?
              AND user_id = (SELECT id FROM user_account WHERE user_name = ?)
            """)
        .params(practiceId, role.id(), userName)
        .update();
    events.publishEvent(new StaffChanged(userName));
  }

  /** Shuts someone out or lets them in again; takes effect with their next request. */
  @Transactional
  public void enable(String userName, boolean enabled) {
    jdbc.sql("UPDATE user_account SET enabled = ? WHERE user_name = ?")
        .params(enabled, userName)
        .update();
    events.publishEvent(new StaffChanged(userName));
  }

  private static Collector<RoleRow, ?, Map<Long, Set<Role>>> rolesByPractice() {
    return Collectors.groupingBy(
        RoleRow::practiceId,
        HashMap::new,
        Collectors.mapping(
            row -> Role.of(row.role()), Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
  }

  private record Account(
      long id, String userName, String displayName, boolean admin, boolean enabled) {

    StaffMember with(Map<Long, Set<Role>> roles) {
      return new StaffMember(id, userName, displayName, admin, enabled, roles);
    }
  }

  private record RoleRow(long userId, long practiceId, String role) {}
}
