package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Bodies above the limit are refused before they fill anything. */
class TooLargeTest extends ApiTest {

  private static final int ONE_MORE = (300 << 20) + 1;

  @Autowired private ApiSettings settings;

  @Test
  @DisplayName("A body that announces more than 300 MB is refused before a byte of it is sent")
  void announced() throws IOException {
    assertThat(settings.largestFile()).isEqualTo(DataSize.ofMegabytes(300));
    try (Socket socket = new Socket("localhost", port)) {
      head(socket, "Content-Length: " + ONE_MORE);
      assertRefused(socket);
    }
    assertThat(caller.get("/api/v1/inbound-files").json().path("files")).isEmpty();
  }

  @Test
  @Tag("long")
  @DisplayName("A body that announces nothing is refused once it is larger than 300 MB")
  void streamed() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      head(socket, "Transfer-Encoding: chunked");
      OutputStream out = socket.getOutputStream();
      byte[] chunk = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        chunk(out, chunk);
      }
      chunk(out, new byte[1]);
      out.flush();
      assertRefused(socket);
    }
    assertThat(caller.get("/api/v1/inbound-files").json().path("files")).isEmpty();
  }

  @Test
  @DisplayName("Of an endless body no more is read than the limit, and nothing of it stays")
  void endless(@TempDir Path folder) throws IOException {
    Endless endless = new Endless();
    assertThatThrownBy(() -> SpooledBody.of(endless, folder, DataSize.ofKilobytes(100)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(413));
    assertThat(endless.read).isBetween(100L << 10, 200L << 10);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private void head(Socket socket, String length) throws IOException {
    String head =
        """
        POST /api/v1/inbound-files?name=huge.837 HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/octet-stream
        %s

        """
            .formatted(token, length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertRefused(Socket socket) throws IOException {
    socket.setSoTimeout(30_000);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    assertThat(in.readLine()).startsWith("HTTP/1.1 413");
    String headers =
        Stream.generate(() -> line(in))
            .takeWhile(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    assertThat(headers).containsIgnoringCase("Content-Type: " + Problem.MEDIA_TYPE);
    StringBuilder body = new StringBuilder();
    while (body.indexOf("}") < 0) {
      body.append((char) in.read());
    }
    assertThat(body).contains("\"status\":413").contains("314572800 bytes");
  }

  private static String line(BufferedReader in) {
    try {
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives zeros as long as one asks. */
  private static final class Endless extends InputStream {

    private long read;

    @Override
    public int read() {
      read++;
      return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      read += length;
      return length;
    }
  }
}
