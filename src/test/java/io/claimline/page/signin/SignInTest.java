package io.claimline.page.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Browser;
import io.claimline.Browser.Answer;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.MovableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClaimlineTest
class SignInTest {

  private static final String WHO = "/camunda/api/admin/auth/user/default";

  @LocalServerPort private int port;
  @Autowired private Staff staff;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private String biller = "";
  private long practice;

  @BeforeEach
  void aBiller() {
    biller = "b" + UUID.randomUUID().toString().substring(0, 8);
    practice = database.practice();
    staff.add(biller, "Bea Biller", Browser.PASSWORD, false);
    staff.grant(biller, practice, Role.BILLER);
  }

  @Test
  @DisplayName("A biller signs in once and opens Tasklist")
  void oneSignOn() {
    Browser browser = new Browser(port);

    assertThat(browser.signIn(biller, Browser.PASSWORD).status()).isEqualTo(302);

    assertThat(browser.get("/camunda/app/tasklist/default/").body()).contains("Tasklist");
    assertThat(browser.get(WHO).body()).contains(biller);
  }

  @Test
  @DisplayName("A stranger is led to the sign-in page and from there to where they wanted to go")
  void savedRequest() {
    Browser browser = new Browser(port);

    assertThat(browser.get("/camunda/app/tasklist/").header("Location")).endsWith("/sign-in");
    assertThat(browser.signIn(biller, Browser.PASSWORD).header("Location"))
        .contains("/camunda/app/tasklist/");
  }

  @Test
  @DisplayName("A wrong password and an unknown name get the same answer")
  void wrongPassword() {
    Answer wrong = new Browser(port).signIn(biller, "not-the-password");
    Answer unknown = new Browser(port).signIn("nobody-" + biller, Browser.PASSWORD);

    assertThat(wrong.header("Location")).endsWith("/sign-in?failed=password");
    assertThat(unknown.header("Location")).endsWith("/sign-in?failed=password");
    assertThat(new Browser(port).get("/sign-in?failed=password").body())
        .contains("Name or password is wrong");
  }

  @Test
  @DisplayName("After ten failures a name must wait, even with the right password, then may again")
  void throttling() {
    for (int i = 0; i < SignInThrottle.FAILURES; i++) {
      new Browser(port).signIn(biller, "guess-" + i);
    }
    assertThat(new Browser(port).signIn(biller, Browser.PASSWORD).header("Location"))
        .endsWith("/sign-in?failed=wait");

    clock.advance(SignInThrottle.WAIT);

    assertThat(new Browser(port).signIn(biller, Browser.PASSWORD).header("Location"))
        .doesNotContain("failed");
  }

  @Test
  @DisplayName("A session id planted before signing in is worth nothing after")
  void sessionFixation() {
    Browser victim = new Browser(port);
    victim.get("/camunda/app/tasklist/");
    String planted = victim.cookie("CLAIMLINE_SESSION").orElseThrow();

    victim.signIn(biller, Browser.PASSWORD);

    assertThat(victim.cookie("CLAIMLINE_SESSION")).isPresent().get().isNotEqualTo(planted);
    Browser attacker = new Browser(port);
    assertThat(
            attacker
                .send(attacker.request(WHO).header("Cookie", "CLAIMLINE_SESSION=" + planted).GET())
                .status())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("Whoever signs in over another's session is that other to the engine no more")
  void secondPerson() {
    Browser browser = new Browser(port).at(biller);
    String next = biller + "n";
    staff.add(next, "Ned Next", Browser.PASSWORD, false);
    staff.grant(next, database.practice(), Role.BILLER);

    browser.signIn(next, Browser.PASSWORD);
    assertThat(browser.get(WHO).status()).isEqualTo(404);
    browser.get("/camunda/app/welcome/default/");

    assertThat(browser.get(WHO).json().path("userId").asText()).isEqualTo(next);
  }

  @Test
  @DisplayName("The session cookie is out of reach for scripts and other sites")
  void cookie() {
    Browser browser = new Browser(port);
    Answer answer = browser.signIn(biller, Browser.PASSWORD);

    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("CLAIMLINE_SESSION=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
  }

  @Test
  @DisplayName("Our pages refuse a forged request, and take the same one with its token")
  void forgedRequest() {
    Browser browser = new Browser(port);
    browser.signIn(biller, Browser.PASSWORD);
    browser.get("/sign-in");

    Answer forged =
        browser.send(
            browser
                .request("/practice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("practice=" + practice)));
    assertThat(forged.status()).isEqualTo(403);

    Answer genuine = browser.postForm("/practice", "practice=" + practice);
    assertThat(genuine.status()).isEqualTo(302);
  }

  @Test
  @DisplayName("A practice that is none of theirs cannot be chosen")
  void foreignPractice() {
    Browser browser = new Browser(port);
    browser.signIn(biller, Browser.PASSWORD);
    browser.get("/sign-in");

    assertThat(browser.postForm("/practice", "practice=" + database.practice()).status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("Signing out ends our session and the engine's")
  void signOut() {
    Browser browser = new Browser(port).at(biller);
    String session = browser.cookie("CLAIMLINE_SESSION").orElseThrow();
    browser.get("/sign-in");

    assertThat(browser.postForm("/sign-out", "").header("Location")).endsWith("/sign-in?left");

    Browser old = new Browser(port);
    assertThat(
            old.send(old.request(WHO).header("Cookie", "CLAIMLINE_SESSION=" + session).GET())
                .status())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("Someone who has left is out with the next request, in an open session too")
  void disabled() {
    Browser browser = new Browser(port).at(biller);

    staff.enable(biller, false);

    assertThat(browser.get(WHO).status()).isEqualTo(401);
    assertThat(new Browser(port).signIn(biller, Browser.PASSWORD).header("Location"))
        .endsWith("/sign-in?failed=password");
  }

  @Test
  @DisplayName("A page allows its own scripts only and no frame around it")
  void headers() {
    Browser browser = new Browser(port);
    Answer first = browser.get("/sign-in");
    Answer second = browser.get("/sign-in");

    assertThat(first.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self' 'nonce-", "frame-ancestors 'none'")
        .isNotEqualTo(second.header("Content-Security-Policy"));
    assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(first.header("X-Frame-Options")).isEqualTo("DENY");
  }
}
