package io.claimline.bench;

import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practices;
import io.claimline.shared.BackgroundWork;
import io.claimline.shared.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * How long pages take that people open all day, in an office with some hundred claims and in one
 * with a million: the same people, payers and paths, so often again.
 *
 * <p>The office is the demo's, after some weeks; time stands still while pages are opened.
 */
final class PagesBench {

  private static final int FEW = 400;
  private static final int DAYS = 45;
  private static final int VISITS = 200;
  private static final int WARM_UP = 40;
  private static final String WHO = "bench";
  private static final String PASSWORD = "bench-of-the-pages";
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /**
   * @param claims in the large office, about
   */
  record Options(int claims) {
    static Options parse(String[] arguments) {
      int claims = 1_000_000;
      for (int i = 0; i < arguments.length; i++) {
        if (!arguments[i].equals("--claims") || i + 1 == arguments.length) {
          throw new WrongOptionException("unknown option " + arguments[i]);
        }
        String value = arguments[++i];
        if (!value.matches("[1-9]\\d{2,6}")) {
          throw new WrongOptionException("100 to 9999999 claims, not '" + value + "'");
        }
        claims = Integer.parseInt(value);
      }
      return new Options(claims);
    }
  }

  /** Pages of one kind: each visit opens one of them. */
  private record Kind(String name, Consumer<Random> visit) {}

  private final Options options;
  private final Figures figures = new Figures("pages");
  private final Random chance = new Random(11);

  PagesBench(Options options) {
    this.options = options;
  }

  void run() throws IOException, SQLException {
    Path folder = Path.of("target", "bench", "pages");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    try (ConfigurableApplicationContext application =
        BenchApplication.startDemo(
            folder, "--claimline.demo.claims=" + FEW, "--claimline.demo.seed=7")) {
      worker(application);
      int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
      PageVisitor visitor = new PageVisitor(port);
      visitor.signIn(WHO, PASSWORD);
      JdbcClient jdbc = JdbcClient.create(superuser(application, folder));
      letWeeksPass(application, visitor, jdbc);
      Map<String, Double> few = visit(visitor, jdbc, "few");
      CopiedClaims copies = new CopiedClaims(superuser(application, folder));
      Stopwatch watch = new Stopwatch();
      long[] claims = new long[1];
      watch.time("copying", () -> claims[0] = copied(copies));
      figures.add("claims", claims[0], "claims");
      figures.add("loading", watch.total(), "s");
      Map<String, Double> many = visit(visitor, jdbc, "many");
      many.forEach(
          (name, p95) ->
              figures.addRatio(name + " ratio to few", p95 / few.getOrDefault(name, p95)));
      figures.finish();
    }
  }

  private long copied(CopiedClaims copies) {
    try {
      return copies.upTo(options.claims());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody of all roles in every practice. */
  private static void worker(ConfigurableApplicationContext application) {
    Staff staff = application.getBean(Staff.class);
    staff.add(WHO, "Bench", PASSWORD, false);
    for (long practice : application.getBean(Practices.class).everyId()) {
      for (Role role : List.of(Role.BILLER, Role.SUPERVISOR, Role.MANAGER)) {
        staff.grant(WHO, practice, role);
      }
    }
  }

  private static PGSimpleDataSource superuser(
      ConfigurableApplicationContext application, Path folder) throws IOException {
    Properties passwords = new Properties();
    try (var kept = Files.newBufferedReader(folder.resolve("postgres/passwords.properties"))) {
      passwords.load(kept);
    }
    DriverDataSource owner =
        (DriverDataSource) application.getBean(Flyway.class).getConfiguration().getDataSource();
    PGSimpleDataSource superuser = new PGSimpleDataSource();
    superuser.setUrl(owner.getUrl());
    superuser.setUser("postgres");
    superuser.setPassword(passwords.getProperty("superuser"));
    return superuser;
  }

  private static void letWeeksPass(
      ConfigurableApplicationContext application, PageVisitor visitor, JdbcClient jdbc) {
    Awaitility.await("the first files are read")
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .until(() -> count(jdbc, "select count(*) from claim") >= FEW * 9 / 10);
    MovableClock clock = application.getBean(MovableClock.class);
    Instant end = clock.instant().plus(Duration.ofDays(DAYS));
    visitor.post("/demo/time", Map.of("days", String.valueOf(DAYS)));
    Awaitility.await("weeks pass")
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .until(
            () ->
                !clock.instant().isBefore(end) && !visitor.get("/demo/time").contains("every 1s"));
    application.getBeansOfType(BackgroundWork.class).values().forEach(BackgroundWork::rest);
    jdbc.sql("vacuum analyze").update();
  }

  private Map<String, Double> visit(PageVisitor visitor, JdbcClient jdbc, String office) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Kind kind : kinds(visitor, jdbc)) {
      for (int i = 0; i < WARM_UP; i++) {
        kind.visit().accept(chance);
      }
      long scanned = scanned(jdbc);
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < VISITS; i++) {
        long begun = System.nanoTime();
        kind.visit().accept(chance);
        millis.add((System.nanoTime() - begun) / 1e6);
      }
      millis.sort(null);
      double p95 = millis.get(VISITS * 95 / 100);
      figures.add(kind.name() + " p50, " + office, millis.get(VISITS / 2), "ms");
      figures.add(kind.name() + " p95, " + office, p95, "ms");
      figures.add(
          kind.name() + " rows scanned, " + office,
          (double) (scanned(jdbc) - scanned) / VISITS,
          "rows/page");
      all.put(kind.name() + " p95", p95);
    }
    return all;
  }

  /** Rows read without an index, of all tables that grow with the claims. */
  private static long scanned(JdbcClient jdbc) {
    return count(
        jdbc,
        """
        select coalesce(sum(pg_stat_get_tuples_returned(c.oid)), 0)::bigint from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.reltuples > 5000
        """);
  }

  private static long count(JdbcClient jdbc, String question) {
    return jdbc.sql(question).query(Long.class).single();
  }

  private List<Kind> kinds(PageVisitor visitor, JdbcClient jdbc) {
    List<Long> claims = some(jdbc, "claim");
    List<Long> files = some(jdbc, "inbound_file");
    List<Long> remittances = some(jdbc, "remittance");
    List<Long> guarantors = some(jdbc, "guarantor");
    List<Long> patients = some(jdbc, "patient");
    List<String> said = said(jdbc);
    return List.of(
        new Kind("front page", random -> visitor.get("/")),
        new Kind(
            "work list",
            random ->
                visitor.get(
                    "/work?view="
                        + one(List.of("MINE", "TEAM", "ALL"), random)
                        + "&order="
                        + one(List.of("DUE", "AMOUNT", "AGE"), random)
                        + "&overdue="
                        + random.nextBoolean())),
        new Kind(
            "claim list",
            random ->
                visitor.get(
                    "/claims?group="
                        + one(List.of("OPEN", "OURS", "PAYER", "PATIENT", "CLOSED", "ALL"), random)
                        + "&order="
                        + one(List.of("AGE", "DEADLINE", "CHARGE"), random))),
        new Kind("claim page", random -> visitor.get("/claims/" + one(claims, random))),
        new Kind("account page", random -> visitor.get("/patients/" + one(patients, random))),
        new Kind("search", random -> visitor.post("/search", Map.of("text", one(said, random)))),
        new Kind("files page", random -> visitor.get("/files?page=" + random.nextInt(3))),
        new Kind("sent files page", random -> visitor.get("/files/out?page=" + random.nextInt(3))),
        new Kind("file page", random -> visitor.get("/files/" + one(files, random))),
        new Kind("remittances page", random -> visitor.get("/remittances")),
        new Kind(
            "remittance page", random -> visitor.get("/remittances/" + one(remittances, random))),
        new Kind(
            "guarantor page", random -> visitor.get("/guarantors/" + one(guarantors, random))));
  }

  /** What a caller may say: names whole and begun, birth dates, and numbers of all kinds. */
  private static List<String> said(JdbcClient jdbc) {
    return jdbc.sql(
            """
            (select last_name || ', ' || first_name from patient order by md5(id::text) limit 40)
            union all
            (select left(last_name, 5) from patient order by md5(id::text) desc limit 40)
            union all
            (select to_char(birth_date, 'MM/DD/YYYY') from patient
             where birth_date is not null order by md5(id::text) limit 40)
            union all
            (select claim_number from claim order by md5(id::text) limit 40)
            union all
            (select member_id from coverage order by md5(id::text) limit 40)
            union all
            (select trace_number from remittance order by md5(id::text) limit 40)
            """)
        .query(String.class)
        .list();
  }

  /** Ids from all over the table. */
  private List<Long> some(JdbcClient jdbc, String table) {
    List<Long> ids =
        jdbc.sql(
                "select id from %s where id %% greatest(1, (select count(*) / 500 from %1$s)) = 0 limit 1000"
                    .formatted(table))
            .query(Long.class)
            .list();
    return ids.isEmpty() ? jdbc.sql("select id from " + table).query(Long.class).list() : ids;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
