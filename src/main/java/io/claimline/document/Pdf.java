package io.claimline.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes PDFs from the templates under {@code documents/} on the class path.
 *
 * <p>A template is well-formed XHTML with its CSS inside. It may use the font families {@code Sans}
 * and {@code Mono}, which are embedded, so that a letter looks the same on a machine without fonts.
 * A document loads nothing from anywhere: what a template or its model names by address stays out.
 */
@Component
public class Pdf {

  private static final String FONTS = "/liberation/Liberation";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** What XML 1.0 cannot carry; a control character that somebody pasted must not fail a letter. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  static {
    // The renderer's messages quote the page, and a page names a patient.
    XRLog.setLoggingEnabled(false);
  }

  /** What the renderer learns of the fonts, so that a letter does not read all of them again. */
  private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final Clock clock;

  Pdf(Clock clock) {
    this.clock = clock;
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Pdf.class.getClassLoader());
    resolver.setPrefix("documents/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    templates.setTemplateResolver(resolver);
  }

  /**
   * Fills a template and prints it.
   *
   * @param template its name without folder and ending, such as {@code appeal-letter}
   * @return the PDF
   */
  public byte[] render(String template, Map<String, Object> model) {
    String page = templates.process(template, new Context(Locale.US, model));
    return print(NOT_IN_XML.matcher(page).replaceAll(""));
  }

  private byte[] print(String page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.withProducer("Claimline");
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> false, moment);
    }
    font(builder, "Sans-Regular", "Sans", REGULAR, FontStyle.NORMAL);
    font(builder, "Sans-Bold", "Sans", BOLD, FontStyle.NORMAL);
    font(builder, "Sans-Italic", "Sans", REGULAR, FontStyle.ITALIC);
    font(builder, "Mono-Regular", "Mono", REGULAR, FontStyle.NORMAL);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document
          .getDocumentInformation()
          .setCreationDate(
              GregorianCalendar.from(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(FONTS + file + ".ttf"), family, weight, style, true);
  }

  private static InputStream open(String font) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(font), font);
  }
}
