package io.claimline.shared.database;

/** A database server that can be reached, with the two log-ins of the application. */
sealed interface DatabaseServer extends AutoCloseable permits ExternalServer, EmbeddedServer {

  /** JDBC address without credentials. */
  String url();

  /** May change the schema; used by the migrations only. */
  Login owner();

  /** May not change the schema and is bound by row-level security. */
  Login application();

  @Override
  void close();

  /** A user of the database. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }
}
