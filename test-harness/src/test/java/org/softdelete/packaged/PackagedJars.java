package org.softdelete.packaged;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Objects;

/** Where the build puts the jars for these tests. */
final class PackagedJars {

  /** For applications: SLF4J stays outside. */
  static final String DRIVER = "softdelete-driver.jar";

  /** For tools: SLF4J is inside. */
  /** What the jar for tools tells before all else, where no library for logs says otherwise. */
  static final String TOLD_FIRST = "[^\\n]*\\n\\S+: softdelete [^\\n]* is on [^\\n]*\\n";

  static final String DRIVER_ALL = "softdelete-driver-all.jar";

  private PackagedJars() {}

  static Path path(String jar) {
    String directory =
        Objects.requireNonNull(
            System.getProperty("packaged.jars"), "packaged.jars is not set: run `mvn verify`");
    return Path.of(directory, jar);
  }

  /** What a jar says of itself as a module. */
  static ModuleDescriptor module(String jar) {
    return ModuleFinder.of(path(jar)).find("org.softdelete.jdbc").orElseThrow().descriptor();
  }
}
