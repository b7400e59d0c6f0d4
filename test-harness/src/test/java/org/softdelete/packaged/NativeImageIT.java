package org.softdelete.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jars tell the makers of native images, who cannot see what is found by its name. */
class NativeImageIT {

  private static final String METADATA =
      "META-INF/native-image/org.softdelete/softdelete-driver/reachability-metadata.json";

  private static final Pattern NAMED = Pattern.compile("\"(glob|type|name)\": \"([^\"]+)\"");

  /** The application's own. */
  private static final String RULES = "softdelete.yaml";

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void itNamesWhatThereIs(String name) throws Exception {
    try (JarFile jar = new JarFile(PackagedJars.path(name).toFile())) {
      String text = new String(jar.getInputStream(jar.getJarEntry(METADATA)).readAllBytes(), UTF_8);
      Class<?> type = Object.class;
      for (MatchResult named : NAMED.matcher(text).results().toList()) {
        String value = named.group(2);
        switch (named.group(1)) {
          case "glob" -> assertThat(value.equals(RULES) || jar.getEntry(value) != null).isTrue();
          case "type" -> type = Class.forName(value);
          default -> assertThat(type.getMethods()).extracting(Method::getName).contains(value);
        }
      }
      assertThat(NAMED.matcher(text).results().map(named -> named.group(1)))
          .containsAll(Set.of("glob", "type", "name"));
    }
  }
}
