package io.claimline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The pages of the day in an office with five thousand claims, to be looked at. */
class OfficePicturesTest {

  private static final int CLAIMS = 5_000;
  private static final int LAPTOP = 1280;
  private static final int DESK = 1920;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Path PICTURES = Path.of("target", "office-pictures");

  @Test
  @Tag("long")
  @DisplayName("With five thousand claims no page is wider than its window, by day and by night")
  void pictures() throws IOException {
    Path folder = Path.of("target", "office");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Files.createDirectories(PICTURES);
    try (ConfigurableApplicationContext application =
        BenchApplication.startDemo(
            folder, "--claimline.demo.claims=" + CLAIMS, "--claimline.demo.seed=7")) {
      DataSource owner = application.getBean(Flyway.class).getConfiguration().getDataSource();
      JdbcClient jdbc = JdbcClient.create(owner);
      Awaitility.await("the claims are read")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(2))
          .until(() -> one(jdbc, "select count(*) from claim") >= CLAIMS * 9 / 10);
      Awaitility.await("the claims are where somebody else moves them")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(2))
          .until(
              () ->
                  one(
                          jdbc,
                          """
                          select count(*) from claim
                          where standing in ('TO_VERIFY', 'TO_SCRUB', 'TO_QUEUE', 'QUEUED')
                          """)
                      < CLAIMS / 50);
      hire(application);
      int port =
          Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
              .getPort();
      look("http://localhost:" + port, jdbc);
    }
  }

  private static void look(String address, JdbcClient jdbc) {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(
                            Path.of(
                                Objects.requireNonNullElse(
                                    System.getenv("CLAIMLINE_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page =
          browser.newPage(
              new Browser.NewPageOptions()
                  .setBaseURL(address)
                  .setReducedMotion(ReducedMotion.REDUCE));
      page.navigate("/sign-in");
      page.getByLabel("User name").fill("pictures");
      page.getByLabel("Password").fill("pictures-of-an-office");
      page.locator("button[type=submit]").first().click();
      page.waitForURL("**/");
      pages(jdbc)
          .forEach(
              (name, path) -> {
                page.navigate(path);
                look(page, name);
              });
      page.locator(".dropdown-toggle").first().click();
      page.locator(".dropdown-menu button[name=practice]").first().click();
      page.waitForURL("**/");
      inOnePractice()
          .forEach(
              (name, path) -> {
                page.navigate(path);
                look(page, name);
              });
      page.navigate("/");
      page.locator("#search").fill("mon");
      page.locator("#search").press("Enter");
      page.waitForURL("**/search**");
      look(page, "search");
    }
  }

  private static Map<String, String> pages(JdbcClient jdbc) {
    Map<String, String> pages = new TreeMap<>();
    pages.put("front", "/");
    pages.put("work", "/work?view=ALL");
    pages.put("claims", "/claims?group=ALL");
    pages.put("claim", "/claims/" + one(jdbc, "select max(id) from claim"));
    pages.put("files", "/files");
    pages.put(
        "file",
        "/files/" + one(jdbc, "select id from inbound_file order by size_bytes desc limit 1"));
    pages.put("files-sent", "/files/out");
    pages.put("remittances", "/remittances");
    pages.put("remittance", "/remittances/" + one(jdbc, mostOf("remittance_id", "adjudication")));
    pages.put("patient", "/patients/" + one(jdbc, mostOf("patient_id", "claim")));
    pages.put("choose-practice", "/charges/new");
    pages.put("reports", "/reports");
    long practice = one(jdbc, mostOf("practice_id", "claim"));
    pages.put("settings", "/settings");
    pages.put("settings-staff", "/settings/practices/" + practice + "/staff");
    pages.put("settings-fees", "/settings/practices/" + practice + "/fees");
    pages.put("settings-payers", "/settings/payers");
    return pages;
  }

  private static Map<String, String> inOnePractice() {
    return new TreeMap<>(
        Map.of(
            "charges", "/charges",
            "charge-entry", "/charges/new",
            "deposits", "/deposits",
            "clocks-of-money", "/deposits/clocks",
            "paper-claims", "/paper-claims",
            "agency", "/agency"));
  }

  private static String mostOf(String column, String table) {
    return "select %1$s from %2$s where %1$s is not null group by 1 order by count(*) desc, 1 limit 1"
        .formatted(column, table);
  }

  private static void look(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(LAPTOP, DESK)) {
        page.setViewportSize(width, width * 5 / 8);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .as(name + " at " + width)
            .isLessThanOrEqualTo(width);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(
                    PICTURES.resolve(
                        "%s-%d-%s.png"
                            .formatted(name, width, scheme.name().toLowerCase(Locale.ROOT))))
                .setFullPage(true));
      }
    }
  }

  /** Somebody of all roles in every practice. */
  private static void hire(ConfigurableApplicationContext application) {
    Staff staff = application.getBean(Staff.class);
    staff.add("pictures", "Pat Person", "pictures-of-an-office", false);
    for (long practice : application.getBean(Practices.class).everyId()) {
      for (Role role : List.of(Role.BILLER, Role.SUPERVISOR, Role.MANAGER)) {
        staff.grant("pictures", practice, role);
      }
    }
  }

  private static long one(JdbcClient jdbc, String question) {
    return jdbc.sql(question).query(Long.class).single();
  }
}
