package io.claimline.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Prints text where a pre-printed form wants it: ten characters an inch, six lines an inch, on
 * letter paper. Line and column 1 are the first; column 1 begins 0.3 inches from the edge.
 */
@Component
public class FixedPitchPdf {

  /** How many characters and lines there are. */
  public static final int COLUMNS = 81;

  public static final int LINES = 66;

  // Tenths of a point, of which an inch has 720.
  private static final int WIDTH = 72;
  private static final int HEIGHT = 120;
  private static final int LEFT = 216;
  private static final int DESCENT = 30;
  private static final int SIZE = 120;
  private static final int LABEL_SIZE = 50;
  private static final int LABEL_RISE = 92;
  private static final int HAIRLINE = 4;
  private static final int PAGE = 7_920;

  private static final String FONT = "/liberation/LiberationMono-Regular.ttf";

  private final Clock clock;

  FixedPitchPdf(Clock clock) {
    this.clock = clock;
  }

  /**
   * Text at its place.
   *
   * @param width how many characters its field takes; only a ruled page shows it
   * @param label what its field is called; only a ruled page shows it
   */
  public record Field(int line, int column, int width, String label, String text) {

    public Field {
      if (line < 1 || line > LINES || column < 1 || column + width - 1 > COLUMNS) {
        throw new IllegalArgumentException("field " + label + " is not on the page");
      }
      if (text.length() > width) {
        throw new IllegalArgumentException("the text of field " + label + " is too long");
      }
    }
  }

  /**
   * A page for each list of fields.
   *
   * @param ruled whether the fields are framed and named, to be looked at on plain paper
   */
  public byte[] print(List<List<Field>> pages, boolean ruled) {
    try (PDDocument document = new PDDocument();
        InputStream bytes =
            Objects.requireNonNull(FixedPitchPdf.class.getResourceAsStream(FONT), FONT)) {
      PDFont font = PDType0Font.load(document, bytes);
      for (List<Field> fields : pages) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (Field field : fields) {
            if (ruled) {
              frame(content, font, field);
            }
            text(content, font, SIZE, x(field.column()), y(field.line()), field.text());
          }
        }
      }
      return saved(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same PDF with these words in the first line of every page. */
  public byte[] stamped(byte[] pdf, String words) {
    try (PDDocument document = Loader.loadPDF(pdf);
        InputStream bytes =
            Objects.requireNonNull(FixedPitchPdf.class.getResourceAsStream(FONT), FONT)) {
      PDFont font = PDType0Font.load(document, bytes);
      for (PDPage page : document.getPages()) {
        try (PDPageContentStream content =
            new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
          text(content, font, SIZE, x(1), y(1), words);
        }
      }
      return saved(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] saved(PDDocument document) throws IOException {
    document
        .getDocumentInformation()
        .setCreationDate(
            GregorianCalendar.from(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static void frame(PDPageContentStream content, PDFont font, Field field)
      throws IOException {
    content.setStrokingColor(Color.GRAY);
    content.setLineWidth(points(HAIRLINE));
    content.addRect(
        points(x(field.column())),
        points(y(field.line()) - DESCENT),
        points(field.width() * WIDTH),
        points(HEIGHT));
    content.stroke();
    content.setNonStrokingColor(Color.GRAY);
    text(content, font, LABEL_SIZE, x(field.column()), y(field.line()) + LABEL_RISE, field.label());
    content.setNonStrokingColor(Color.BLACK);
  }

  private static void text(
      PDPageContentStream content, PDFont font, int size, int x, int y, String text)
      throws IOException {
    if (text.isBlank()) {
      return;
    }
    content.beginText();
    content.setFont(font, points(size));
    content.newLineAtOffset(points(x), points(y));
    content.showText(text);
    content.endText();
  }

  private static int x(int column) {
    return LEFT + (column - 1) * WIDTH;
  }

  private static int y(int line) {
    return PAGE - line * HEIGHT + DESCENT;
  }

  private static float points(int tenths) {
    return tenths / 10f;
  }
}
