package org.softdelete.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Part;

/** Once, in this process, on H2. */
class EveryOperationTest {

  @ParameterizedTest
  @EnumSource(Part.class)
  void isDoneByAllItsContenders(Part part) throws RunnerException {
    var once =
        new OptionsBuilder()
            .include(MeasuredProcess.pattern(part))
            .param("database", Database.H2.name())
            .param("contender", part.contenders().stream().map(Enum::name).toArray(String[]::new))
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    assertThat(new Runner(once).run()).hasSameSizeAs(part.contenders());
  }
}
