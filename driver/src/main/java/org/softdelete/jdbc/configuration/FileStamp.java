package org.softdelete.jdbc.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file system says of a file, which tells whether it changed. Immutable.
 *
 * @param modified when it was written last
 * @param size in bytes
 * @param key what tells it from a file that takes its place, or null where there is no such thing
 */
record FileStamp(Instant modified, long size, @Nullable Object key) {

  /** The coarsest clock of a file system, that of FAT. */
  private static final Duration CLOCK = Duration.ofSeconds(2);

  /**
   * The stamp of {@code file}.
   *
   * @throws IOException if there is no such file, or it cannot be looked at
   */
  static FileStamp of(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(
        attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
  }

  /**
   * Whether any later change shows in the stamp. A file that was written just before {@code now}
   * may be written again within the same tick of the file system's clock.
   */
  boolean isOlderThan(Instant now) {
    return modified.isBefore(now.minus(CLOCK));
  }
}
