package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.softdelete.rules.RulesFile;

/** Finding the real driver where it is not in the application's class path. */
class ClassLoaderTest {

  @Test
  void aToolsOwnClassLoaderThatHoldsBothDriversIsEnough() throws Exception {
    URL[] jars =
        Stream.of(
                SoftDeleteDriver.class,
                ClassLoaderTest.class,
                RulesFile.class,
                Load.class,
                LoggerFactory.class,
                org.h2.Driver.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    try (var tool = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = tool.loadClass(SoftDeleteDriver.class.getName());
      assertThat(type).isNotSameAs(SoftDeleteDriver.class);
      var driver = (Driver) type.getConstructor().newInstance();
      String url = "jdbc:softdelete:h2:mem:tool;" + H2.RULES;
      try (Connection connection = driver.connect(url, new Properties())) {
        assertThat(connection.getClass().getClassLoader()).isSameAs(tool);
        assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
      }
    }
  }
}
