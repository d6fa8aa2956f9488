package io.claimline.demo;

import io.claimline.claim.FactKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The path a claim took, told by its facts: the first that fits, the rarest and longest first. */
enum LifePath {
  VOIDED("void: cancelled after it was charged", has(FactKind.CANCELLED)),
  RECALLED("placed with the agency, recalled", has(FactKind.PLACED).and(has(FactKind.RECALLED))),
  PLACED("placed with the agency", has(FactKind.PLACED)),
  APPEAL_WON(
      "denied, appeal won: paid anew",
      has(FactKind.APPEAL_WON).or(after(FactKind.APPEAL_SENT, FactKind.ADJUDICATED))),
  APPEAL_LOST("denied, appeal lost", has(FactKind.APPEAL_LOST)),
  APPEALED("denied, appeal dropped", has(FactKind.APPEAL_BEGUN)),
  DENIED_NEXT_PAYER("denied, next payer billed", LifePath::nextPayerAfterDenial),
  DENIED_CORRECTED("denied, corrected", after(FactKind.DENIED, FactKind.CORRECTED)),
  DENIED_PATIENT(
      "denied, moved to the patient", after(FactKind.DENIED, FactKind.TRANSFERRED_TO_PATIENT)),
  DENIED_WRITTEN_OFF("denied, written off", after(FactKind.DENIED, FactKind.WRITTEN_OFF)),
  DENIED("denied otherwise", has(FactKind.DENIED)),
  TAKEN_BACK("paid, taken back by the payer", has(FactKind.REVERSED)),
  CROSSOVER("crossover: forwarded by the payer", has(FactKind.FORWARDED)),
  SECONDARY("secondary: next payer billed", has(FactKind.NEXT_PAYER_BILLED)),
  REJECTED(
      "rejected, fixed and sent again", has(FactKind.REJECTED).or(has(FactKind.FILE_REJECTED))),
  SELF_PAY("never sent: the patient pays alone", has(FactKind.SENT).negate()),
  CHASED("answer missing, payer chased", LifePath::chased),
  PLAN("paid, share by instalments or after a call", has(FactKind.PATIENT_CONTACTED)),
  STATEMENT("paid, share asked by statement", has(FactKind.STATEMENT_SENT)),
  AT_ONCE("paid at once", has(FactKind.ADJUDICATED)),
  OTHER("otherwise", facts -> true);

  private final String words;
  private final Predicate<List<FactKind>> fits;

  LifePath(String words, Predicate<List<FactKind>> fits) {
    this.words = words;
    this.fits = fits;
  }

  static LifePath of(List<FactKind> facts) {
    return Stream.of(values()).filter(path -> path.fits.test(facts)).findFirst().orElseThrow();
  }

  String words() {
    return words;
  }

  private static Predicate<List<FactKind>> has(FactKind kind) {
    return facts -> facts.contains(kind);
  }

  private static Predicate<List<FactKind>> after(FactKind earlier, FactKind later) {
    return facts -> facts.contains(earlier) && facts.lastIndexOf(later) > facts.indexOf(earlier);
  }

  private static boolean nextPayerAfterDenial(List<FactKind> facts) {
    return after(FactKind.DENIED, FactKind.NEXT_PAYER_BILLED).test(facts);
  }

  private static boolean chased(List<FactKind> facts) {
    return Stream.of(
            FactKind.ACKNOWLEDGEMENT_OVERDUE,
            FactKind.REMITTANCE_OVERDUE,
            FactKind.CALL_DUE,
            FactKind.SENDING_OVERDUE)
        .anyMatch(facts::contains);
  }
}
