package io.claimline.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** StAEDI, as a reader that nobody here wrote. */
public final class IndependentReader {
  private IndependentReader() {}

  /** The segment identifiers it sees, having checked the envelopes. */
  public static List<String> segments(byte[] document) throws EDIStreamException, IOException {
    List<String> ids = new ArrayList<>();
    try (EDIStreamReader reader =
        EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(document))) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        switch (event) {
          case START_SEGMENT -> ids.add(reader.getText());
          case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
              throw new AssertionError(
                  reader.getErrorType() + " at " + reader.getLocation().getSegmentPosition());
          default -> {
            // only structure is asked for
          }
        }
      }
    }
    return ids;
  }
}
