package io.claimline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of one measurement: each is printed as it comes, ratios at the end, and all are kept
 * in {@code target/bench/NAME.json}.
 */
final class Figures {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final Path FOLDER = Path.of("target", "bench");

  private final String name;
  private final MachineLoad load = new MachineLoad();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Figure> ratios = new ArrayList<>();

  Figures(String name) {
    this.name = name;
  }

  private record Figure(String figure, BigDecimal value, String unit) {
    String line() {
      return figure + '\t' + value.toPlainString() + '\t' + unit;
    }
  }

  /** A figure, printed at once. */
  void add(String figure, double value, String unit) {
    Figure added = new Figure(figure, rounded(value), unit);
    figures.add(added);
    System.out.println(added.line());
  }

  /** A quotient of two figures, printed after all others. */
  void addRatio(String figure, double value) {
    ratios.add(new Figure(figure, rounded(value), "times"));
  }

  /** Prints what is left and writes the file. */
  void finish() throws IOException {
    add("processors", Runtime.getRuntime().availableProcessors(), "processors");
    add("other load", load.ofOthers(), "processors");
    ratios.forEach(ratio -> System.out.println(ratio.line()));
    figures.addAll(ratios);
    Files.createDirectories(FOLDER);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(FOLDER.resolve(name + ".json").toFile(), figures);
  }

  /** Three digits where they say something; counts are whole. */
  private static BigDecimal rounded(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return Math.abs(value) >= 100
        ? exact.setScale(0, RoundingMode.HALF_UP)
        : exact.round(THREE_DIGITS).stripTrailingZeros();
  }
}
