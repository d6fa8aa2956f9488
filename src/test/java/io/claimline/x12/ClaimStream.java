package io.claimline.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The segments of one claim of an 837 with those of the loops above it, taken from the text alone,
 * and two of them compared. What X12 counts as the same is the same here: trailing zeros after a
 * point, absent elements at the end, and the numbering of HL.
 */
record ClaimStream(List<Sent> segments) {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d*\\.\\d+");

  /**
   * A segment in its place.
   *
   * @param number position in the file
   * @param text in a form that can be compared
   */
  record Sent(int number, String text) {}

  /** The head of each set followed by its claims' streams, in order. */
  static List<ClaimStream> of(byte[] file) {
    List<ClaimStream> claims = new ArrayList<>();
    Levels levels = new Levels();
    int number = 0;
    String whole = new String(file, StandardCharsets.UTF_8);
    for (String piece : whole.split(whole.contains("~") ? "~" : "\n")) {
      String text = piece.replace("\uFEFF", "").strip();
      if (!text.isEmpty()) {
        number++;
        levels.take(new Sent(number, comparable(text)), text.split("\\*", -1), claims);
      }
    }
    levels.endClaim(claims);
    return claims;
  }

  /** The segments that stand here and not there, in a longest common sequence of both. */
  List<Sent> without(ClaimStream other) {
    int[][] common = new int[segments.size() + 1][other.segments.size() + 1];
    for (int i = segments.size() - 1; i >= 0; i--) {
      for (int j = other.segments.size() - 1; j >= 0; j--) {
        common[i][j] =
            segments.get(i).text().equals(other.segments.get(j).text())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Sent> missing = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < segments.size(); i++) {
      while (j < other.segments.size() && common[i][j] == common[i][j + 1]) {
        j++;
      }
      if (common[i][j] == common[i + 1][j]) {
        missing.add(segments.get(i));
      } else {
        j++;
      }
    }
    return missing;
  }

  /** What stands above claims, as far as it was read. */
  private static final class Levels {
    private final List<Sent> billing = new ArrayList<>();
    private final List<Sent> subscriber = new ArrayList<>();
    private final List<Sent> patient = new ArrayList<>();
    private final List<Sent> claim = new ArrayList<>();
    private List<Sent> current = new ArrayList<>();

    void take(Sent sent, String[] elements, List<ClaimStream> claims) {
      switch (elements[0]) {
        case "HL" -> {
          endClaim(claims);
          open(elements.length > 3 ? elements[3].strip() : "");
        }
        case "CLM" -> {
          endClaim(claims);
          current = claim;
        }
        case "ST", "SE", "GE", "IEA", "ISA", "GS" -> {
          endClaim(claims);
          current = new ArrayList<>();
        }
        default -> {
          // belongs to what is open
        }
      }
      current.add(sent);
    }

    void endClaim(List<ClaimStream> claims) {
      if (!claim.isEmpty()) {
        List<Sent> all = new ArrayList<>(billing);
        all.addAll(subscriber);
        all.addAll(patient);
        all.addAll(claim);
        claims.add(new ClaimStream(List.copyOf(all)));
        claim.clear();
      }
    }

    private void open(String level) {
      patient.clear();
      current = patient;
      if (!level.equals("23")) {
        subscriber.clear();
        current = subscriber;
      }
      if (level.equals("20")) {
        billing.clear();
        current = billing;
      }
    }
  }

  private static String comparable(String text) {
    String[] elements = text.split("\\*", -1);
    if (elements[0].equals("HL") && elements.length > 3) {
      return "HL*" + elements[3].strip();
    }
    List<String> same = new ArrayList<>();
    for (String element : elements) {
      List<String> components = new ArrayList<>();
      for (String component : element.split("[:>]", -1)) {
        components.add(comparableValue(component.strip()));
      }
      same.add(joined(components, ":"));
    }
    return joined(same, "*");
  }

  private static String comparableValue(String value) {
    if (DECIMAL.matcher(value).matches()) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
    return value.replaceAll(" +", " ");
  }

  private static String joined(List<String> parts, String separator) {
    int end = parts.size();
    while (end > 0 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join(separator, parts.subList(0, end));
  }
}
