package io.claimline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String PASSWORD = "correct horse battery";

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
                .setViewportSize(1280, 800));
    page = context.newPage();
    page.onConsoleMessage(this::noteTrouble);
    page.onPageError(troubles::add);
  }

  @AfterEach
  void closeWindow() {
    context.close();
    assertThat(troubles).as("errors on the browser's console").isEmpty();
  }

  /** Makes a person with these roles and signs in as that person. */
  protected String signIn(long practiceId, Role... roles) {
    String name = hire(Map.of(practiceId, List.of(roles)));
    signIn(name, PASSWORD);
    return name;
  }

  /** Makes a person who works for several practices; the password is the one of {@link #signIn}. */
  protected String hire(Map<Long, List<Role>> roles) {
    String name = "person" + PEOPLE.incrementAndGet();
    staff.add(name, "Pat Person", PASSWORD, false);
    roles.forEach((practice, held) -> held.forEach(role -> staff.grant(name, practice, role)));
    return name;
  }

  protected void signIn(String name) {
    signIn(name, PASSWORD);
  }

  protected void signIn(String name, String password) {
    page.navigate("/sign-in");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill(password);
    page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).first().click();
    page.waitForURL("**/");
  }

  /** The answers that a test provokes are no trouble: 404, 409 and the like. */
  protected void expectTrouble(String part) {
    assertThat(troubles)
        .as("errors on the browser's console")
        .anyMatch(said -> said.contains(part));
    troubles.removeIf(said -> said.contains(part));
  }

  /** Keeps what the page looks like on a laptop and on a large screen, by day and by night. */
  protected void look(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(1280, 1920)) {
        page.setViewportSize(width, width * 5 / 8);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    SCREENSHOTS.resolve(
                        "%s-%d-%s.png"
                            .formatted(
                                name, width, scheme.name().toLowerCase(java.util.Locale.ROOT)))));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1280, 800);
  }

  private void noteTrouble(ConsoleMessage message) {
    if (message.type().equals("error")) {
      troubles.add(message.text());
    }
  }
}
