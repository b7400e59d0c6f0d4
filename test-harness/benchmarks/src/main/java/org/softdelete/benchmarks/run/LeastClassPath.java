package org.softdelete.benchmarks.run;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Variant;

/**
 * What an application would have for its first statement. With every jar of this module there, each
 * driver among them would be found and made ready at the first connection.
 */
final class LeastClassPath {

  private static final String BENCHMARK =
      "/benchmarks/target/classes$|/softdelete-benchmarks-|/jmh-core-|/jopt-simple-|/commons-math3-";
  private static final String H2 = "|/h2-";
  private static final String POSTGRESQL = "|/postgresql-\\d";
  private static final String DRIVER =
      "|/softdelete-driver-|/softdelete-rules-schema-|/snakeyaml-engine-|/slf4j-";

  private LeastClassPath() {}

  /** Of {@code classPath} what the variant needs, which is not one of the other drivers'. */
  static String of(String classPath, Variant variant) {
    Pattern needed =
        Pattern.compile(
            BENCHMARK
                + (variant.database() == Database.H2 ? H2 : POSTGRESQL)
                + (variant.contender() == Contender.SOFT_DELETE ? DRIVER : ""));
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .filter(entry -> needed.matcher(entry.replace(File.separatorChar, '/')).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
