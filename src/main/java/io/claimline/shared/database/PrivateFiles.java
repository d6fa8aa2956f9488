package io.claimline.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but the user who runs the application may open. */
final class PrivateFiles {

  private PrivateFiles() {}

  /** Creates an empty file, private from its first moment. */
  static Path create(Path file) throws IOException {
    return Files.createFile(file, only("rw-------", file));
  }

  /** The folder, created if missing; one that exists keeps its permissions. */
  static Path folder(Path folder) throws IOException {
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectory(folder, only("rwx------", folder));
  }

  /** Nothing where the file system knows no such permissions. */
  private static FileAttribute<?>[] only(String permissions, Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
