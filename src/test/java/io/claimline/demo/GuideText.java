package io.claimline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user guide as it stands in {@code docs/guide}: each of its sections has at most one picture,
 * and the words in bold letters are those of the page in the picture.
 */
final class GuideText {

  static final Path FOLDER = Path.of("docs", "guide");
  static final Path PICTURES = FOLDER.resolve("images");

  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]]+]\\(images/([a-z0-9-]+)\\.png\\)");
  private static final Pattern NAMED = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("[^!]\\[[^\\]]+]\\(([^)]+)\\)");

  private final Map<String, Set<String>> wordsOfPictures = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private GuideText() {}

  static GuideText read() {
    GuideText guide = new GuideText();
    for (Path file : files(FOLDER, ".md")) {
      for (String section : text(file).split("(?m)^(?=#+ )")) {
        guide.take(file, section);
      }
    }
    return guide;
  }

  /** What each picture's page must say, in small letters. */
  Map<String, Set<String>> wordsOfPictures() {
    return wordsOfPictures;
  }

  /** Words that no page can be held to, and links that lead nowhere. */
  List<String> faults() {
    return faults;
  }

  /** The pictures that there are, by name. */
  static Set<String> kept() {
    return files(PICTURES, ".png").stream()
        .map(file -> file.getFileName().toString().replace(".png", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As words are compared: in small letters, however the lines are broken. */
  static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private void take(Path file, String section) {
    String where = file.getFileName() + ", " + section.lines().findFirst().orElse("");
    List<String> pictures = found(PICTURE, section);
    Set<String> words =
        found(NAMED, section).stream()
            .map(GuideText::plain)
            .collect(Collectors.toCollection(TreeSet::new));
    if (pictures.size() > 1) {
      faults.add(where + ": more than one picture");
    } else if (pictures.size() == 1) {
      if (wordsOfPictures.put(pictures.get(0), words) != null) {
        faults.add(where + ": the picture stands elsewhere too");
      }
    } else if (!words.isEmpty()) {
      faults.add(where + ": bold words without a picture: " + words);
    }
    for (String link : found(LINK, section)) {
      if (!Files.exists(file.resolveSibling(link))) {
        faults.add(where + ": no " + link);
      }
    }
  }

  private static List<String> found(Pattern pattern, String section) {
    return pattern.matcher(section).results().map((MatchResult each) -> each.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
