package org.softdelete.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleTest {

  @Test
  void aTerminalGetsColours() {
    assertThat(Style.fitting(true, Map.of("TERM", "xterm"))).isEqualTo(Style.COLOURED);
  }

  @Test
  void aFileOrPipeGetsNone() {
    assertThat(Style.fitting(false, Map.of("TERM", "xterm"))).isEqualTo(Style.PLAIN);
  }

  @Test
  void whoWantsNoneGetsNone() {
    assertThat(Style.fitting(true, Map.of("NO_COLOR", "1"))).isEqualTo(Style.PLAIN);
  }

  @Test
  void anEmptyWishIsNone() {
    assertThat(Style.fitting(true, Map.of("NO_COLOR", ""))).isEqualTo(Style.COLOURED);
  }

  @Test
  void aTerminalThatKnowsNoneGetsNone() {
    assertThat(Style.fitting(true, Map.of("TERM", "dumb"))).isEqualTo(Style.PLAIN);
  }
}
