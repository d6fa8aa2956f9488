package io.claimline.clearinghouse;

/** That a file may be read now, by who holds this and by nobody else; over when it is closed. */
final class FileTurn implements AutoCloseable {

  private final WaitingFile file;
  private final ReadingLock lock;

  FileTurn(WaitingFile file, ReadingLock lock) {
    this.file = file;
    this.lock = lock;
  }

  WaitingFile file() {
    return file;
  }

  @Override
  public void close() {
    lock.close();
  }
}
