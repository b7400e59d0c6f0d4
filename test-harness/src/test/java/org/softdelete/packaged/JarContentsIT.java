package org.softdelete.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JarContentsIT {

  private static final String POM = "META-INF/maven/org.softdelete/softdelete-driver/pom.xml";

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void nothingCanMeetAnApplicationsOwnVersions(String jar) throws Exception {
    assertThat(files(jar))
        .filteredOn(file -> !file.equals("module-info.class"))
        .allMatch(file -> file.startsWith("org/softdelete/") || file.startsWith("META-INF/"))
        .noneMatch(file -> file.startsWith("META-INF/") && file.endsWith(".class"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void theRulesFormatAndTheLicencesAreInside(String jar) throws Exception {
    assertThat(files(jar))
        .contains(
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "org/softdelete/rules/RulesFile.class",
            "org/softdelete/rules/softdelete-rules-1.schema.json",
            "org/softdelete/shaded/jsqlparser/parser/CCJSqlParser.class",
            "org/softdelete/shaded/snakeyaml/engine/v2/api/LoadSettings.class");
  }

  @Test
  void onlyTheJarForToolsHoldsTheLoggingApi() throws Exception {
    String api = "org/softdelete/shaded/slf4j/Logger.class";
    assertThat(files(PackagedJars.DRIVER)).doesNotContain(api);
    assertThat(files(PackagedJars.DRIVER_ALL)).contains(api, "META-INF/licenses/slf4j.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void itIsAModuleThatProvidesADriver(String jar) {
    assertThat(PackagedJars.module(jar).isAutomatic()).isFalse();
    assertThat(PackagedJars.module(jar).provides())
        .extracting(ModuleDescriptor.Provides::service)
        .contains("java.sql.Driver");
  }

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void usersSeeTheDriverAndItsRulesAndNothingElse(String jar) {
    assertThat(PackagedJars.module(jar).exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "org.softdelete.jdbc",
            "org.softdelete.jdbc.management",
            "org.softdelete.jdbc.micrometer",
            "org.softdelete.rules");
    assertThat(PackagedJars.module(jar).exports()).noneMatch(ModuleDescriptor.Exports::isQualified);
    assertThat(PackagedJars.module(jar).opens()).isEmpty();
  }

  @Test
  void aModuleNeedsNothingButTheLoggingApi() {
    assertThat(requiredBeyondTheJdk(PackagedJars.DRIVER)).containsExactly("org.slf4j");
    assertThat(requiredBeyondTheJdk(PackagedJars.DRIVER_ALL)).isEmpty();
  }

  private static List<String> requiredBeyondTheJdk(String jar) {
    return PackagedJars.module(jar).requires().stream()
        .filter(
            required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name)
        .filter(name -> !name.startsWith("java."))
        .toList();
  }

  @Test
  void usersGetNoDependencyButTheLoggingApi() throws Exception {
    String pom;
    try (JarFile jar = new JarFile(PackagedJars.path(PackagedJars.DRIVER).toFile())) {
      pom = new String(jar.getInputStream(jar.getJarEntry(POM)).readAllBytes(), UTF_8);
    }
    NodeList dependencies =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(pom)))
            .getElementsByTagName("dependency");
    List<String> reachUsers = new ArrayList<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (!List.of("test", "provided").contains(text(dependency, "scope"))) {
        reachUsers.add(text(dependency, "artifactId"));
      }
    }
    assertThat(reachUsers).containsExactly("slf4j-api");
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<String> files(String name) throws Exception {
    try (JarFile jar = new JarFile(PackagedJars.path(name).toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }
}
