package org.softdelete.matrix.wrappers;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** p6spy writes what it sees to a log, as {@code spy.properties} says. */
abstract class P6spyTest extends WrapperTest {

  private final Logger logger = Logger.getLogger("p6spy");
  private final KeptMessages messages = new KeptMessages();

  P6spyTest(Place place) {
    super(place);
  }

  @BeforeAll
  void keepTheLog() {
    logger.setLevel(Level.INFO);
    logger.setUseParentHandlers(false);
    logger.addHandler(messages);
  }

  @AfterAll
  void letTheLogGo() {
    logger.removeHandler(messages);
  }

  @Override
  final List<String> seen() {
    return messages.kept();
  }
}
