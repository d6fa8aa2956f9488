package io.claimline;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that looks at the running product through a browser, as the staff does.
 *
 * <p>Whatever a page reports on its console as an error, such as a refused script, fails the test.
 */
@ClaimlineTest
@ExtendWith(Chromium.class)
public abstract class BrowserTest {

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final String TASK_FORM = ".claimline-task";
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  protected static final String PASSWORD = "correct horse battery";
  private static final int LAPTOP = 1280;
  private static final int DESK = 1920;
  private static final boolean EVERY_LOOK = Boolean.getBoolean("claimline.looks.every");

  @LocalServerPort private int port;
  @Autowired protected Database database;
  @Autowired private Staff staff;

  protected BrowserContext context;
  protected Page page;
  private final List<String> troubles = new ArrayList<>();

  @BeforeEach
  void openWindow(Browser browser) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(LAPTOP, LAPTOP * 5 / 8));
    page = watched(context.newPage());
  }

  @AfterEach
  void closeWindow() {
    context.close();
    assertThat(troubles)
        .as("errors on the browser's console")
        .filteredOn(said -> !asksForWhatIsGone(said))
        .isEmpty();
  }

  /**
   * Tasklist asks what an instance awaits next after a task of it was completed; that it has ended
   * is the engine's 404, and no fault of a page.
   */
  private static boolean asksForWhatIsGone(String said) {
    return said.contains("404") && said.contains("/camunda/api/engine/");
  }

  /** A further window of the same person. */
  protected Page anotherWindow() {
    return watched(context.newPage());
  }

  /** Makes a person with these roles, signs in as that person and tells the name. */
  protected String signIn(long practiceId, Role... roles) {
    String name = hire(Map.of(practiceId, List.of(roles)));
    signIn(name, PASSWORD);
    return name;
  }

  /** Makes a person who works for several practices, to be signed in by {@link #signIn(String)}. */
  protected String hire(Map<Long, List<Role>> roles) {
    String name = "browser-person" + PEOPLE.incrementAndGet();
    staff.add(name, "Pat Person", PASSWORD, false);
    roles.forEach((practice, held) -> held.forEach(role -> staff.grant(name, practice, role)));
    return name;
  }

  /** Signs in as somebody who was hired by this test. */
  protected void signIn(String name) {
    signIn(name, PASSWORD);
  }

  /** Without drawing the form, which has tests of its own; ends on the front page. */
  protected void signIn(String name, String password) {
    context.request().get("/sign-in");
    String csrf =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("CLAIMLINE-CSRF"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    APIResponse answer =
        context
            .request()
            .post(
                "/sign-in",
                RequestOptions.create()
                    .setMaxRedirects(0)
                    .setHeader("X-CLAIMLINE-CSRF", URLDecoder.decode(csrf, StandardCharsets.UTF_8))
                    .setForm(FormData.create().set("username", name).set("password", password)));
    assertThat(answer.headers().get("location")).as("where signing in leads").endsWith("/");
    page.navigate("/");
  }

  protected Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  protected Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /** The answers that a test provokes are no trouble: 404, 409 and the like. */
  protected void expectTrouble(String part) {
    assertThat(troubles)
        .as("errors on the browser's console")
        .anyMatch(said -> said.contains(part));
    troubles.removeIf(said -> said.contains(part));
  }

  /**
   * Keeps what the page looks like by day on a laptop and by night on a large screen, and holds it
   * to WCAG 2.2 AA as far as a program can tell. The long suites keep both by day and by night.
   */
  protected void look(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : widths(scheme)) {
        page.setViewportSize(width, width * 5 / 8);
        page.setViewportSize(width, wholeHeight());
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(fileName(name, width, scheme))));
      }
      assertAccessible(name + " in " + scheme);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(LAPTOP, LAPTOP * 5 / 8);
  }

  private static List<Integer> widths(ColorScheme scheme) {
    return EVERY_LOOK
        ? List.of(LAPTOP, DESK)
        : List.of(scheme == ColorScheme.LIGHT ? LAPTOP : DESK);
  }

  /**
   * Only what is ours is judged: not the markup that the diagram library draws, and inside the
   * engine's own pages the task's form alone.
   */
  private void assertAccessible(String what) {
    // A page without frames is judged whole where it stands; otherwise a second window would be
    // opened.
    assertThat(page.frames()).hasSize(1);
    AxeBuilder axe =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .options(onlyViolations())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .exclude("#diagram");
    if (page.url().contains("/camunda/")) {
      if (page.locator(TASK_FORM).count() == 0) {
        return;
      }
      axe.include(TASK_FORM);
    }
    List<Rule> violations = axe.analyze().getViolations();
    assertThat(violations)
        .as("what %s keeps from people", what)
        .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(n -> n.getHtml()).toList())
        .isEmpty();
  }

  /** What is in order is not listed node by node: nobody reads it, and it takes half the time. */
  private static AxeRunOptions onlyViolations() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /** What is fixed to the window's edge stands right only in a window as high as the page. */
  private int wholeHeight() {
    return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
  }

  private static String fileName(String name, int width, ColorScheme scheme) {
    return "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
  }

  private Page watched(Page opened) {
    opened.onConsoleMessage(this::noteTrouble);
    opened.onPageError(troubles::add);
    return opened;
  }

  private void noteTrouble(ConsoleMessage message) {
    if (message.type().equals("error")) {
      troubles.add(message.text() + " at " + message.location());
    }
  }
}
