package io.claimline.x12.redact;

import io.claimline.x12.Delimiters;
import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file anew, each name, address, identifier, note and date of a person replaced by an
 * invented one of the same shape. The same value becomes the same invented value everywhere in the
 * file, so that what belongs together still does.
 *
 * <p>Segments and elements that the standard does not know are scrambled whole: who sent them may
 * have put anything there.
 */
public final class Redaction {
  private final Inventions inventions;

  private Redaction(Inventions inventions) {
    this.inventions = inventions;
  }

  /** One whose inventions nobody can retrace: they hang on a secret that is forgotten. */
  public static Redaction withFreshSecret() {
    return new Redaction(Inventions.withFreshSecret());
  }

  /**
   * Copies a file. Line breaks follow each segment, whatever the original had.
   *
   * @return segments written; 0 if the file is no X12
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public long copy(InputStream in, OutputStream out) throws IOException {
    Tokenizer tokenizer =
        new Tokenizer(
            in, Dictionary.standard().segmentIds(), (code, number, segmentId, sentence) -> {});
    long segments = 0;
    for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
      Delimiters delimiters = tokenizer.delimiters();
      String redacted = redacted(segment, delimiters) + delimiters.segment() + "\n";
      out.write(redacted.getBytes(StandardCharsets.UTF_8));
      segments++;
      if (segment.id().equals("IEA")) {
        tokenizer.endInterchange();
      }
    }
    return segments;
  }

  private String redacted(Segment segment, Delimiters delimiters) {
    if (segment.id().equals("ISA")) {
      return interchangeHeader(segment, delimiters);
    }
    SegmentDefinition definition = Dictionary.standard().segment(segment.id());
    String id = definition == null ? inventions.identifierLike(segment.id()) : segment.id();
    StringBuilder text = new StringBuilder(segment.isWellFormed() ? segment.id() : id);
    for (int position = 1; position <= segment.size(); position++) {
      ElementDefinition element = definition == null ? null : definition.element(position);
      text.append(delimiters.element());
      text.append(element(segment, position, element, delimiters));
    }
    return text.toString();
  }

  private String element(
      Segment segment, int position, @Nullable ElementDefinition element, Delimiters delimiters) {
    String value = segment.text(position);
    if (value.isEmpty()) {
      return value;
    }
    List<String> repetitions = new ArrayList<>();
    boolean repeats = element != null && element.repeats() > 1;
    for (String repetition : repeats ? segment.repetitions(position) : List.of(value)) {
      repetitions.add(
          element != null && element.type() == ElementDefinition.Type.COMPOSITE
              ? composite(segment, position, element, repetition, delimiters)
              : simple(segment, position, element, repetition));
    }
    return String.join(String.valueOf(delimiters.repetition()), repetitions);
  }

  private String composite(
      Segment segment,
      int position,
      ElementDefinition element,
      String value,
      Delimiters delimiters) {
    List<String> components = new ArrayList<>();
    List<String> sent = segment.components(value);
    for (int i = 0; i < sent.size(); i++) {
      ElementDefinition component = element.component(i + 1);
      String before = i == 0 ? "" : sent.get(i - 1);
      components.add(
          component == null
              ? inventions.identifierLike(sent.get(i))
              : invented(
                  Sensitivity.ofComponent(segment, position, component, before),
                  before,
                  sent.get(i)));
    }
    return String.join(String.valueOf(delimiters.component()), components);
  }

  private String simple(
      Segment segment, int position, @Nullable ElementDefinition element, String value) {
    if (element == null) {
      return inventions.identifierLike(value);
    }
    String before = position == 1 ? "" : segment.text(position - 1);
    return invented(Sensitivity.of(segment, position, element), before, value);
  }

  private String invented(Sensitivity sensitivity, String before, String value) {
    return switch (sensitivity) {
      case NONE -> value;
      case NAME -> inventions.nameLike(value);
      case IDENTIFIER -> inventions.identifierLike(value);
      case LINE_NUMBER -> inventions.lineNumberLike(value);
      case PROVIDER_NUMBER -> inventions.providerNumberLike(value);
      case BIRTH -> inventions.birthLike(value);
      case DATE -> inventions.dateLike(value);
      case QUALIFIED_DATE -> before.equals("TM") ? value : inventions.dateLike(value);
    };
  }

  /** Its elements have fixed lengths, blanks included, which {@link Segment#text(int)} strips. */
  private String interchangeHeader(Segment isa, Delimiters delimiters) {
    String[] elements =
        isa.text().split(java.util.regex.Pattern.quote(String.valueOf(delimiters.element())), -1);
    for (int position : new int[] {2, 4, 6, 8}) {
      if (position < elements.length) {
        elements[position] = partner(elements[position]);
      }
    }
    return String.join(String.valueOf(delimiters.element()), elements);
  }

  /** The same party stands in ISA with blanks behind it and in GS without. */
  private String partner(String padded) {
    String name = padded.strip();
    return padded.replace(name, name.isEmpty() ? "" : inventions.identifierLike(name));
  }
}
