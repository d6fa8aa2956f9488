package io.claimline.codes;

import io.claimline.shared.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** The command that loads a file of codes which the operator is licensed to use. */
@Component
class LoadCodes implements Command {

  private final CodeLoader loader;

  LoadCodes(CodeLoader loader) {
    this.loader = loader;
  }

  @Override
  public String name() {
    return "load-codes";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> files = arguments.getOptionValues("file");
    if (files == null || files.size() != 1) {
      throw new Refused("Name the file: --file=FILE.");
    }
    Path file = Path.of(files.get(0));
    try {
      loader.load(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new Refused("The file cannot be read; nothing was loaded.");
    } catch (CodeFileException wrong) {
      throw new Refused("Nothing was loaded: " + wrong.getMessage() + ".");
    }
  }
}
