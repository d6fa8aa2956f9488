package io.claimline.clearinghouse;

/** What became of bytes that were handed in. */
public sealed interface Receipt {

  /** The file that holds the bytes. */
  long fileId();

  /** The bytes are kept and wait to be read. */
  record Received(long fileId) implements Receipt {}

  /** The same bytes came before, under this name or another; nothing was kept again. */
  record AlreadyReceived(long fileId) implements Receipt {}
}
