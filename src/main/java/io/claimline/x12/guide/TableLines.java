package io.claimline.x12.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a table file: blank ones and comments left out, each with its number. */
final class TableLines {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private TableLines() {}

  /**
   * One line.
   *
   * @param file its file's name
   * @param number from 1
   * @param depth blanks it begins with
   * @param text without surrounding blanks
   */
  record Line(String file, int number, int depth, String text) {
    /** Its words; what stands in quotation marks is one word. */
    List<String> words() {
      return words(text);
    }

    /** The words of a part of it. */
    static List<String> words(String part) {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(part);
      while (matcher.find()) {
        String quoted = matcher.group(1);
        words.add(quoted != null ? quoted : matcher.group(2));
      }
      return words;
    }

    /** What to throw when the line cannot be understood. */
    IllegalStateException wrong(String reason) {
      return new IllegalStateException(file + ", line " + number + ": " + reason);
    }
  }

  /**
   * @throws IllegalStateException if there is no such file
   */
  static List<Line> of(String file) {
    try (InputStream in = TableLines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file);
      }
      return read(file, in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Line> read(String file, InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Line> lines = new ArrayList<>();
    int number = 0;
    String sent;
    while ((sent = reader.readLine()) != null) {
      number++;
      String text = withoutComment(sent).strip();
      if (!text.isEmpty()) {
        lines.add(new Line(file, number, sent.length() - sent.stripLeading().length(), text));
      }
    }
    return lines;
  }

  /** A {@code #} after a blank begins a comment; {@code #98} is an element's number. */
  private static String withoutComment(String line) {
    if (line.stripLeading().startsWith("#")) {
      return "";
    }
    int at = line.indexOf(" # ");
    return at < 0 ? line : line.substring(0, at);
  }
}
