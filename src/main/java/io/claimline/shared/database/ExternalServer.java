package io.claimline.shared.database;

import io.claimline.shared.StartRefused;

/** A server that somebody else runs. */
record ExternalServer(String url, Login owner, Login application) implements DatabaseServer {

  static ExternalServer of(DatabaseSettings settings) {
    if (settings.ownerPassword().isEmpty() || settings.appPassword().isEmpty()) {
      throw new StartRefused(
          "CLAIMLINE_DB_URL is set; CLAIMLINE_DB_OWNER_PASSWORD and CLAIMLINE_DB_APP_PASSWORD are"
              + " needed with it");
    }
    return new ExternalServer(
        settings.url(),
        new Login(settings.ownerUser(), settings.ownerPassword()),
        new Login(settings.appUser(), settings.appPassword()));
  }

  /** Goes on running. */
  @Override
  public void close() {}
}
