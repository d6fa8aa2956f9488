package io.claimline.appeal;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a letter as it is proposed to a biller: pure, from facts. It names no person; the
 * letter's head does.
 */
final class LetterDraft {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  private final List<String> paragraphs = new ArrayList<>();
  private final List<ClaimFact> facts;
  private final ZoneId zone;

  private LetterDraft(List<ClaimFact> facts, ZoneId zone) {
    this.facts = facts;
    this.zone = zone;
  }

  /**
   * Proposes the text.
   *
   * @param decision the fact by which the payer decided what is appealed
   * @param open what is in dispute
   * @return paragraphs, an empty line between them
   */
  static String of(
      Appeal appeal, ClaimFact decision, List<ClaimFact> facts, Money open, ZoneId zone) {
    LetterDraft draft = new LetterDraft(facts, zone);
    draft.opening(appeal, decision, open);
    draft.arguments(decision);
    draft.goodCause(appeal.lateReason());
    draft.add(
        "Please send your decision in writing. If you uphold the denial, please name the reason, the"
            + " provision of the plan or contract and the next level of appeal.");
    return String.join("\n\n", draft.paragraphs);
  }

  private void opening(Appeal appeal, ClaimFact decision, Money open) {
    String decidedOn = decidedOn(decision);
    add(
        "This letter is our appeal ("
            + appeal.levelName()
            + "). By your remittance of "
            + decidedOn
            + " you left $"
            + open
            + " of the claim named above unpaid.");
    if (decision.reason() != null) {
      add("The reason you gave: " + decision.reason() + ".");
    }
    facts.stream()
        .filter(fact -> fact.kind() == FactKind.APPEAL_LOST && fact.id() > decision.id())
        .reduce((one, next) -> next)
        .ifPresent(
            lost ->
                add("You upheld it by your decision that we received on " + decidedOn(lost) + "."));
  }

  private void arguments(ClaimFact decision) {
    Set<String> codes = new LinkedHashSet<>();
    String denials = decision.detail().getOrDefault("denials", "");
    Arrays.stream(denials.split(" "))
        .filter(reason -> !reason.isEmpty())
        .forEach(reason -> codes.add(reason.substring(reason.indexOf('-') + 1)));
    if (codes.isEmpty()) {
      codes.add("other");
    }
    Set<String> texts = new LinkedHashSet<>();
    codes.forEach(code -> texts.add(against(code)));
    texts.forEach(this::add);
  }

  private String against(String code) {
    Optional<LocalDate> accepted =
        facts.stream()
            .filter(fact -> fact.kind() == FactKind.ACCEPTED)
            .findFirst()
            .map(fact -> LocalDate.ofInstant(fact.occurredAt(), zone));
    return accepted
        .map(day -> Arguments.against(code).replace("{accepted}", DAY.format(day)))
        .orElseGet(() -> Arguments.against(code.equals("29") ? "29.unaccepted" : code));
  }

  private void goodCause(@Nullable String lateReason) {
    if (lateReason != null) {
      add("We ask you to accept this appeal after its deadline for good cause: " + lateReason);
    }
  }

  private String decidedOn(ClaimFact fact) {
    String told = fact.detail().get("decidedOn");
    return DAY.format(
        told == null ? LocalDate.ofInstant(fact.occurredAt(), zone) : LocalDate.parse(told));
  }

  private void add(String paragraph) {
    paragraphs.add(paragraph);
  }
}
