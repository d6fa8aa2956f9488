package io.claimline.page;

import io.claimline.audit.SettingChanges;
import io.claimline.audit.SettingKind;
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

  /** Fields of a person in the history; a role's is followed by the practice and the role. */
  private static final String ROLE = "role:";

  private static final String ACCESS = "access";
  private static final String PASSWORD = "password";

  private static final String COLUMNS =
      "SELECT id, user_name, display_name, admin, enabled FROM user_account ";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final SettingChanges changes;
  private final Clock clock;

  Staff(
      JdbcClient jdbc,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      SettingChanges changes,
      Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.events = events;
    this.changes = changes;
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
    requireFit(password);
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
    note(userName, ACCESS, "", admin ? "administrator" : "may sign in");
    events.publishEvent(new StaffChanged(userName));
  }

  /**
   * Lets somebody new sign in who has a role in a practice.
   *
   * @throws IllegalArgumentException as {@link #add}, or if the person has no name
   * @throws org.springframework.dao.DuplicateKeyException if the user name is taken
   */
  @Transactional
  public void employ(
      String userName, String displayName, String password, long practiceId, Role role) {
    if (displayName.isBlank()) {
      throw new IllegalArgumentException("a person has a name");
    }
    add(userName, displayName, password, false);
    grant(userName, practiceId, role);
  }

  /**
   * Gives a new password, which holds from the next sign-in on.
   *
   * @throws IllegalArgumentException if it is shorter than {@link #SHORTEST_PASSWORD} characters or
   *     longer than 72 bytes
   */
  @Transactional
  public void setPassword(String userName, String password) {
    requireFit(password);
    jdbc.sql("UPDATE user_account SET password_hash = ? WHERE user_name = ?")
        .params(passwords.encode(password), userName)
        .update();
    note(userName, PASSWORD, "", "set anew");
  }

  private static void requireFit(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has at least " + SHORTEST_PASSWORD + " characters");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("a password has at most " + LONGEST_PASSWORD + " bytes");
    }
  }

  /**
   * Makes these the person's roles in a practice.
   *
   * @param seen the last change of the person that was seen
   * @throws io.claimline.audit.SettingMovedOnException if there is a later one
   */
  @Transactional
  public void setRoles(String userName, long practiceId, Set<Role> wanted, long seen) {
    StaffMember member = named(userName).orElseThrow();
    changes.lock(SettingKind.STAFF, member.id(), seen);
    Set<Role> present = member.roles().getOrDefault(practiceId, Set.of());
    for (Role role : Role.values()) {
      if (wanted.contains(role) && !present.contains(role)) {
        grant(userName, practiceId, role);
      } else if (!wanted.contains(role) && present.contains(role)) {
        revoke(userName, practiceId, role);
      }
    }
  }

  /** Whether a changed field of a person concerns this practice, or every one of the person's. */
  public static boolean isOf(String field, long practiceId) {
    return !field.startsWith(ROLE) || field.startsWith(ROLE + practiceId + ":");
  }

  /** A changed field of a person as people call it. */
  public static String inWords(String field) {
    String name = field.substring(field.lastIndexOf(':') + 1).replace('-', ' ');
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private void note(String userName, String field, String before, String after) {
    long id =
        jdbc.sql("SELECT id FROM user_account WHERE user_name = ?")
            .param(userName)
            .query(Long.class)
            .single();
    changes.note(SettingKind.STAFF, id, Map.of(field, before), Map.of(field, after));
  }

  /** Gives a role in a practice; giving it twice changes nothing. */
  @Transactional
  public void grant(String userName, long practiceId, Role role) {
    int given =
        jdbc.sql(
                """
                INSERT INTO user_practice (user_id, practice_id, role)
                SELECT id, ?, ? FROM user_account WHERE user_name = ?
                ON CONFLICT DO NOTHING
                """)
            .params(practiceId, role.id(), userName)
            .update();
    if (given > 0) {
      note(userName, ROLE + practiceId + ":" + role.id(), "no", "yes");
    }
    events.publishEvent(new StaffChanged(userName));
  }

  @Transactional
  public void revoke(String userName, long practiceId, Role role) {
    int taken =
        jdbc.sql(
                """
                DELETE FROM user_practice WHERE practice_id = ? AND role = ?
                  AND user_id = (SELECT id FROM user_account WHERE user_name = ?)
                """)
            .params(practiceId, role.id(), userName)
            .update();
    if (taken > 0) {
      note(userName, ROLE + practiceId + ":" + role.id(), "yes", "no");
    }
    events.publishEvent(new StaffChanged(userName));
  }

  /** Shuts someone out or lets them in again; takes effect with their next request. */
  @Transactional
  public void enable(String userName, boolean enabled) {
    int changed =
        jdbc.sql("UPDATE user_account SET enabled = ? WHERE user_name = ? AND enabled <> ?")
            .params(enabled, userName, enabled)
            .update();
    if (changed > 0) {
      note(userName, ACCESS, "", enabled ? "let in again" : "shut out");
    }
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
