package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;

/** What a question after a claim's status (276) and a 277CA have to keep. */
final class StatusRules {
  static final List<SituationRule> INQUIRY =
      List.of(new SituationRule("PATIENT_BIRTH", "2000D", StatusRules::patientBirth));

  static final List<SituationRule> ACKNOWLEDGEMENT =
      List.of(
          new SituationRule("ACTION_AGAINST_STATUS", "2200B", StatusRules::action),
          new SituationRule("ACTION_AGAINST_STATUS", "2200C", StatusRules::action),
          new SituationRule("ACTION_AGAINST_STATUS", "2200D", StatusRules::action),
          new SituationRule("STATUS_CATEGORY", "2200B", StatusRules::category),
          new SituationRule("STATUS_CATEGORY", "2200D", StatusRules::category));

  private StatusRules() {}

  /** X212 2000D DMG: required where the subscriber is the patient. */
  private static void patientBirth(LoopNode level, Breaches breaches) {
    if (level.opening().is(4, "0") && level.find("DMG") == null) {
      breaches.lacks(
          level, "DMG", "The subscriber is the patient, without birth date.", "Add it (DMG).");
    }
  }

  /**
   * X214 2200B, 2200C and 2200D STC03 (R31): a status that rejects (A3, A6, A7, A8) goes with U,
   * one that takes the claim on (A0, A1, A2) with WQ.
   */
  private static void action(LoopNode answer, Breaches breaches) {
    for (Segment status : answer.findAll("STC")) {
      String category = status.component(1, 1);
      boolean rejects =
          switch (category) {
            case "A3", "A6", "A7", "A8" -> true;
            default -> false;
          };
      boolean takes =
          switch (category) {
            case "A0", "A1", "A2" -> true;
            default -> false;
          };
      if ((rejects && status.is(3, "WQ")) || (takes && status.is(3, "U"))) {
        breaches.at(
            answer,
            status,
            3,
            "The action (STC03) says another thing than the status %s.".formatted(category),
            "Take it for rejected until the sender tells which is meant.");
      }
    }
  }

  /**
   * X214 2200B and 2200D STC01-1 (RFI 1942): an acknowledgement tells of receipt, with categories
   * that begin with A, or that the system is not available, with E; what became of a claim is no
   * matter of it.
   */
  private static void category(LoopNode answer, Breaches breaches) {
    for (Segment status : answer.findAll("STC")) {
      String category = status.component(1, 1);
      if (!category.isEmpty() && !category.startsWith("A") && !category.startsWith("E")) {
        breaches.at(
            answer,
            status,
            1,
            "A claim acknowledgment has statuses of receipt only (A), and this is another.",
            "Ask after the claim (276) to know where it stands.");
      }
    }
  }
}
