package io.claimline.api;

import io.claimline.api.token.ApiTokens;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.ReadyNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lays a token of the demo's practice into the data folder, readable to its owner alone, so that
 * the interface can be tried at once. One that was revoked stays revoked.
 */
@Component
@Profile("demo")
@Order(1)
class DemoToken implements ApplicationRunner, ReadyNote {

  static final String FILE = "demo-api-token";
  private static final Logger LOG = LoggerFactory.getLogger(DemoToken.class);
  private static final int MOST_NAMES = 100;

  private final ApiTokens tokens;
  private final Practices practices;
  private final DataFolder data;
  private final @Nullable String practiceCode;

  DemoToken(ApiTokens tokens, Practices practices, DataFolder data, ApiSettings settings) {
    this.tokens = tokens;
    this.practices = practices;
    this.data = data;
    this.practiceCode = settings.demoPractice();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (practiceCode == null) {
      return;
    }
    practices
        .idByCode(practiceCode)
        .ifPresentOrElse(
            this::lay, () -> LOG.warn("there is no practice {} to make a token for", practiceCode));
  }

  @Override
  public String text() {
    return "The interface for other software is /api/v1; a token lies in " + file();
  }

  private void lay(long practiceId) {
    try {
      Path file = file();
      // A database begun anew does not know the token that lies there.
      if (Files.exists(file)
          && tokens.wasMade(practiceId, Files.readString(file, StandardCharsets.UTF_8).strip())) {
        return;
      }
      Path unfinished = Files.createTempFile(data.folder("."), FILE, null);
      Files.writeString(unfinished, made(practiceId) + "\n");
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the file was lost its token lives on under its name. */
  private String made(long practiceId) {
    for (int number = 1; number < MOST_NAMES; number++) {
      try {
        return tokens.make(practiceId, number == 1 ? "Demo" : "Demo " + number);
      } catch (DuplicateKeyException taken) {
        LOG.debug("a token of that name is in use");
      }
    }
    throw new IllegalStateException("the demo has too many tokens: revoke some");
  }

  private Path file() {
    return data.resolve(FILE);
  }
}
