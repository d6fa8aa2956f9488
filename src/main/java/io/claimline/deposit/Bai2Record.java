package io.claimline.deposit;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of a BAI2 file with the lines that continue it (88).
 *
 * @param line where it begins
 * @param code its first two characters
 * @param pieces what follows the code, line by line, without the slash that ends it
 */
record Bai2Record(int line, String code, List<String> pieces) {

  /** Begins a record; continuations are added to its pieces. */
  static Bai2Record of(int line, String text) {
    List<String> pieces = new ArrayList<>();
    pieces.add(body(text));
    return new Bai2Record(line, code(text), pieces);
  }

  static String code(String text) {
    return text.length() < 2 ? text : text.substring(0, 2);
  }

  static String body(String text) {
    String body = text.length() < 3 ? "" : text.substring(3);
    return body.endsWith("/") ? body.substring(0, body.length() - 1) : body;
  }

  /** Its fields, the code not among them; a continuation goes on with the next field. */
  List<String> fields() {
    return List.of(String.join(",", pieces).split(",", -1));
  }

  /** The field at this place, stripped; empty where it ends before. */
  String field(int at) {
    List<String> fields = fields();
    return at < fields.size() ? fields.get(at).strip() : "";
  }

  /** The text that begins with this field, piece by piece: it may hold commas. */
  List<String> textFrom(int at) {
    List<String> text = new ArrayList<>();
    int before = at;
    for (String piece : pieces) {
      String[] fields = piece.split(",", before + 1);
      if (before > 0 && fields.length <= before) {
        before -= fields.length;
        continue;
      }
      String rest = before == 0 ? piece : fields[before];
      before = 0;
      if (!rest.isBlank()) {
        text.add(rest.strip());
      }
    }
    return text;
  }
}
