package io.claimline.api.token;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.claimline.BrowserTest;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApiTokenPagesTest extends BrowserTest {

  @Autowired private ApiTokens tokens;
  @Autowired private Staff staff;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A manager makes a token, sees it once, and revokes it, all with the keyboard")
  void life() {
    signIn(practice, Role.MANAGER);
    page.keyboard().press("g");
    page.keyboard().press("k");
    page.waitForURL("**/api-tokens");
    assertThat(page.getByText("No tokens yet")).isVisible();
    look("api-tokens-none");

    page.locator("#name").fill("Front desk system");
    page.keyboard().press("Enter");
    Locator shown = page.locator("#new-token");
    assertThat(shown).hasValue(Pattern.compile("clm_.{43}"));
    assertThat(shown).isFocused();
    String token = shown.inputValue();
    assertThat(tokens.caller(token).map(ApiTokens.Caller::practiceId)).contains(practice);
    look("api-tokens-made");
    page.reload();
    assertThat(page.content()).doesNotContain(token);
    assertThat(page.locator("table").getByText("Front desk system")).isVisible();

    page.locator("table summary").focus();
    page.keyboard().press("Enter");
    look("api-tokens-revoke");
    page.locator("table summary").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByText("The token is revoked")).isVisible();
    assertThat(tokens.caller(token)).isEmpty();
    ApiToken ended = tokens.of(practice).get(0);
    assertThat(ended.revokedBy()).isEqualTo(ended.createdBy()).startsWith("browser-person");
  }

  @Test
  @DisplayName("A name in use is refused; a biller has no such page; nobody revokes another's")
  void refused() {
    tokens.make(practice, "Taken");
    signIn(practice, Role.MANAGER);
    page.navigate("/api-tokens");
    page.locator("#name").fill("Taken");
    button("Make the token").click();
    assertThat(page.getByText("A token of this name is in use")).isVisible();
    long other = database.practice();
    tokens.make(other, "Theirs");
    assertThat(tokens.revoke(practice, tokens.of(other).get(0).id())).isFalse();

    context.clearCookies();
    signIn(practice, Role.BILLER);
    assertThat(page.getByText("API tokens")).hasCount(0);
    page.navigate("/api-tokens");
    expectTrouble("403");
    assertThat(page.getByText("No tokens yet")).hasCount(0);
  }

  @Test
  @DisplayName("An administrator, who works for no practice, makes tokens for any")
  void administrator() {
    String name = "a" + UUID.randomUUID().toString().substring(0, 8);
    staff.add(name, "Ada Keys", "correct horse battery", true);
    signIn(name);
    page.navigate("/api-tokens");
    page.locator("#name").fill("By the administrator");
    page.locator("#practice").selectOption(Long.toString(practice));
    button("Make the token").click();
    assertThat(page.locator("#new-token")).isVisible();
    assertThat(tokens.of(practice).get(0).createdBy()).isEqualTo(name);
  }
}
