package io.claimline.x12.inspect;

import java.io.IOException;
import java.io.InputStream;

/** Where a file's bytes come from; it may be asked more than once. */
public interface Source {
  /** The bytes from the beginning; the caller closes them. */
  InputStream open() throws IOException;
}
