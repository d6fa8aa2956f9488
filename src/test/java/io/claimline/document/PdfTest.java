package io.claimline.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final Pdf pdf = new Pdf(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("A template is filled and printed, whatever letters a text has")
  void prints() throws IOException {
    try (PDDocument document = printed("Zoë Ångström & <Sons> “Łódź”", "none")) {
      assertThat(text(document))
          .contains("Plain, bold, slanted, code.")
          .contains("Zoë Ångström & <Sons> “Łódź”");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(NOW);
    }
  }

  @Test
  @DisplayName("Each font is embedded, so that a machine without fonts shows the same")
  void embedsFonts() throws IOException {
    Set<String> names = new HashSet<>();
    try (PDDocument document = printed("x", "none")) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationMono");
  }

  @Test
  @DisplayName("A control character that somebody pasted does not fail a letter")
  void controlCharacters() throws IOException {
    try (PDDocument document = printed("before\u0000\u0007\u001Bafter\uD83D", "none")) {
      assertThat(text(document)).contains("beforeafter");
    }
  }

  @Test
  @DisplayName("A document asks no address for anything, though its model names one")
  void loadsNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try (PDDocument document =
        printed("still printed", "http://localhost:" + server.getAddress().getPort() + "/x.png")) {
      assertThat(text(document)).contains("still printed");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper reading = new PDFTextStripper();
    reading.setSortByPosition(true);
    return reading.getText(document);
  }

  private PDDocument printed(String words, String address) throws IOException {
    return Loader.loadPDF(pdf.render("sample", Map.of("words", words, "address", address)));
  }
}
