package io.claimline.workflow;

import io.claimline.shared.Money;
import io.claimline.workflow.task.ClaimFields;
import io.claimline.x12.Amount;
import io.claimline.x12.Attachment;
import io.claimline.x12.Note;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ProfessionalClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two versions of a claim differ, named as the task forms name it.
 *
 * @param before empty where the earlier version has nothing there
 * @param after empty where the later version has nothing there
 */
public record ClaimDifference(String field, String before, String after) {

  /** In the order of the form; none if all that a biller reads is the same. */
  public static List<ClaimDifference> between(ProfessionalClaim earlier, ProfessionalClaim later) {
    List<ClaimDifference> differences = new ArrayList<>();
    told(beside(earlier), beside(later), Map.of(), differences);
    Map<String, String> labels = new LinkedHashMap<>(ClaimFields.labelsOf(earlier));
    labels.putAll(ClaimFields.labelsOf(later));
    told(ClaimFields.valuesOf(earlier), ClaimFields.valuesOf(later), labels, differences);
    return differences;
  }

  private static void told(
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> labels,
      List<ClaimDifference> differences) {
    Set<String> paths = new LinkedHashSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      ClaimDifference one =
          new ClaimDifference(
              labels.getOrDefault(path, path),
              before.getOrDefault(path, ""),
              after.getOrDefault(path, ""));
      if (!one.before().equals(one.after())) {
        differences.add(one);
      }
    }
  }

  /** What no form lets a biller mend, and yet two sendings may differ in. */
  private static Map<String, String> beside(ProfessionalClaim claim) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("Payer", claim.payer().name());
    parts.put("Other payers", joined(claim.otherSubscribers(), ClaimDifference::otherPayer));
    parts.put("Charge", claim.charge().toString());
    parts.put("Paid by the patient", text(claim.patientPaid()));
    parts.put("Delay reason", claim.delayReason());
    parts.put("Attachments", joined(claim.attachments(), ClaimDifference::attachment));
    parts.put("Notes", joined(claim.notes(), Note::text));
    return parts;
  }

  private static String otherPayer(OtherSubscriber other) {
    Money paid = Amount.valueOf(other.amounts(), "D");
    return other.payer().name() + (paid == null ? "" : ", paid " + paid);
  }

  private static String attachment(Attachment attachment) {
    return (attachment.type() + " " + attachment.controlNumber()).strip();
  }

  private static String text(@Nullable Money amount) {
    return amount == null ? "" : amount.toString();
  }

  private static <T> String joined(List<T> parts, Function<T, String> inWords) {
    return parts.stream().map(inWords).collect(Collectors.joining("; "));
  }
}
