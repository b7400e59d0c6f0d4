package org.softdelete.jdbc.configuration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * The rules of one file, as they were read last. Thread-safe: one thread reads while the others
 * that find the file changed wait.
 *
 * <p>A file that does not load any more is an error of every new connection, until it is mended:
 * going on with rules that are written nowhere would be a guess about which deletes are soft.
 */
final class RememberedRules {

  private volatile @Nullable Reading last;

  /**
   * What was read.
   *
   * @param stamp what the file's state was, or null if that does not tell whether it changed
   * @param text what it held
   * @param rules what that says
   */
  private record Reading(@Nullable FileStamp stamp, String text, LoadedRules rules) {}

  /**
   * The rules in {@code resource}: those that were read last, unless it changed since.
   *
   * @throws SQLException with SQLState {@code 08001} if it is gone, cannot be read, or does not
   *     load
   */
  LoadedRules current(RulesPlace place, RulesResource resource) throws SQLException {
    try {
      Reading known = last;
      if (known != null && known.stamp() != null && known.stamp().equals(resource.stamp())) {
        return known.rules();
      }
      return read(place, resource);
    } catch (IOException e) {
      throw place.unreadable(e);
    }
  }

  private synchronized LoadedRules read(RulesPlace place, RulesResource resource)
      throws IOException, SQLException {
    // Before the text, so that a change in between is seen the next time.
    FileStamp stamp = resource.stamp();
    Instant now = Instant.now();
    String text = text(resource.read());
    Reading known = last;
    LoadedRules rules =
        known != null && known.text().equals(text) ? known.rules() : load(place.location(), text);
    boolean telling = stamp != null && stamp.isOlderThan(now);
    last = new Reading(telling ? stamp : null, text, rules);
    return rules;
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static LoadedRules load(String source, String text) throws SQLException {
    try {
      return new LoadedRules(RulesFile.read(source, text), source);
    } catch (RulesException e) {
      throw NoConnection.because(e.getMessage(), e);
    }
  }
}
