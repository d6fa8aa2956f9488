package io.claimline.clearinghouse;

import io.claimline.shared.DataFolder;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The exchange folders below the data folder. */
@Component
class Folders {

  private final DataFolder data;

  Folders(DataFolder data) {
    this.data = data;
  }

  /** Answers of the clearinghouse. */
  Path inbox() {
    return data.folder("inbox");
  }

  /** Holds a folder for each practice, named by its code, for charges of other systems. */
  Path charges() {
    return data.folder("inbox/charges");
  }

  /** The folder of one practice. */
  Path charges(String practiceCode) {
    return data.folder("inbox/charges/" + practiceCode);
  }

  /** What has been taken from the inbox. */
  Path done() {
    return data.folder("inbox/done");
  }

  /** Our batches. */
  Path outbox() {
    return data.folder("outbox");
  }
}
