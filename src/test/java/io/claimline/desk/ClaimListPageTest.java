package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.claimline.claim.FactKind;
import io.claimline.page.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClaimListPageTest extends DeskTest {

  @Test
  @DisplayName("A practice without claims is told what to do first")
  void empty() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/claims");
    assertThat(page.getByText("No claims yet")).isVisible();
    look("claims-empty");
  }

  @Test
  @DisplayName("The list finds a claim by the patient's name, which never stands in the address")
  void findsByName() {
    long practice = database.practice();
    opened(practice, "125.00", "80.00");
    patientOf(practice, opened(practice, "90.00"), "OKONKWO", "CHIDI");
    signIn(practice, Role.BILLER);
    page.navigate("/claims");
    assertThat(rows()).hasCount(2);
    page.getByLabel("Number or patient").fill("okon");
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("Okonkwo, Chidi");
    assertThat(page.url()).doesNotContainIgnoringCase("okon");
    page.getByLabel("Number or patient").fill("chidi okonkwo");
    assertThat(rows()).hasCount(1);
    page.getByLabel("Number or patient").fill("nobody of this name");
    assertThat(page.getByText("No claim found")).isVisible();
    page.goBack();
    assertThat(page.url()).doesNotContainIgnoringCase("nobody");
  }

  @Test
  @DisplayName("A claim is found from every page by its number or the sender's")
  void findsByNumber() {
    long practice = database.practice();
    opened(practice, "125.00");
    String number = number(practice, opened(practice, "80.00"));
    signIn(practice, Role.BILLER);
    page.keyboard().press("/");
    page.keyboard().type(number);
    page.keyboard().press("Enter");
    assertThat(heading("Claim " + number)).isVisible();
    assertThat(page.url()).doesNotContain(number);
  }

  @Test
  @DisplayName("Claims are filtered by standing and put in order; each standing is counted")
  void filters() {
    long practice = database.practice();
    long small = opened(practice, "80.00");
    long large = opened(practice, "900.00");
    long broken = opened(practice, "300.00");
    append(practice, broken, FactKind.COVERAGE_ACTIVE, "asked lately");
    append(practice, broken, FactKind.SCRUB_FAILED, "two findings");
    long sent = sent(practice, "70.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims");
    assertThat(rows()).hasCount(4);
    look("claims");
    page.getByLabel("Standing").selectOption("TO_FIX");
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("Needs a fix");
    assertThat(page).hasURL(Pattern.compile("standing=TO_FIX"));
    page.reload();
    assertThat(rows()).hasCount(1);
    page.navigate("/claims?group=PAYER");
    assertThat(rows()).containsText(number(practice, sent));
    page.navigate("/claims?group=MOVING");
    page.getByLabel("Order").selectOption("CHARGE");
    assertThat(rows().first()).containsText(number(practice, large));
    assertThat(rows().last()).containsText(number(practice, small));
  }

  @Test
  @DisplayName("More claims than a page holds follow one another without a gap")
  void showsMore() {
    long practice = database.practice();
    for (int i = 0; i < ClaimList.PAGE + 3; i++) {
      opened(practice, "100.00");
    }
    signIn(practice, Role.BILLER);
    for (ClaimOrder order : ClaimOrder.values()) {
      page.navigate("/claims?order=" + order);
      assertThat(page.locator("#claim-rows .claim-number")).hasCount(ClaimList.PAGE);
      button("Show more").click();
      assertThat(page.locator("#claim-rows .claim-number")).hasCount(ClaimList.PAGE + 3);
      assertThat(page.locator("#claim-rows .claim-number").allTextContents())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("Nobody finds a claim of a practice that is not theirs")
  void staysInItsPractice() {
    long other = database.practice();
    long theirs = opened(other, "100.00");
    patientOf(other, theirs, "QUILLFEATHER", "ADA");
    long practice = database.practice();
    opened(practice, "100.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims");
    page.getByLabel("Number or patient").fill("quillfeather");
    assertThat(page.getByText("No claim found")).isVisible();
    page.getByLabel("Number or patient").fill(number(other, theirs));
    assertThat(page.getByText("No claim found")).isVisible();
  }

  private Locator rows() {
    return page.locator("#claim-rows tr");
  }
}
