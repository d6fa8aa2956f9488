package io.claimline.demo;

import io.claimline.appeal.Outcome;
import io.claimline.appeal.PayerLetters;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.document.Pdf;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens the letters that payers send to the practices of the demo, scans them and files each with
 * its claim. What the payer decided, a person reads and records.
 */
final class MailRoom {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  private final AppealMail mail;
  private final Practices practices;
  private final Payers payers;
  private final Claims claims;
  private final PayerLetters letters;
  private final Pdf pdf;

  MailRoom(
      AppealMail mail,
      Practices practices,
      Payers payers,
      Claims claims,
      PayerLetters letters,
      Pdf pdf) {
    this.mail = mail;
    this.practices = practices;
    this.payers = payers;
    this.claims = claims;
    this.letters = letters;
    this.pdf = pdf;
  }

  /**
   * Files what has come.
   *
   * @return how many letters
   */
  int open() {
    return mail.open(this::file);
  }

  private void file(AppealDecision letter) {
    PracticeScope.reading(Set.copyOf(practices.everyId()))
        .call(() -> claims.byNumber(letter.appeal().claimNumber()))
        .ifPresent(
            claim -> PracticeScope.writing(claim.practiceId()).run(() -> file(letter, claim)));
  }

  private void file(AppealDecision letter, ClaimSummary claim) {
    AppealLetter appeal = letter.appeal();
    letters.receive(
        claim.id(), appeal.reference(), Outcome.LOST, letter.decidedOn(), scan(letter, claim));
  }

  private byte[] scan(AppealDecision letter, ClaimSummary claim) {
    Optional<Payer> payer = payers.find(claim.payerId());
    Optional<Practice> practice = practices.find(claim.practiceId());
    return pdf.render(
        "demo-appeal-decision",
        Map.of(
            "payer", payer.map(Payer::name).orElse(letter.appeal().payerId()),
            "practice", practice.map(Practice::name).orElse(""),
            "date", DAY.format(letter.decidedOn()),
            "claimNumber", claim.claimNumber(),
            "level", letter.appeal().level(),
            "reference", letter.appeal().reference()));
  }
}
