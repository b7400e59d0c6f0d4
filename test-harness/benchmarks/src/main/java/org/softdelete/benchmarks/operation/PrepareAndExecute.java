package org.softdelete.benchmarks.operation;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** {@link LookUp} by one thread. */
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PrepareAndExecute extends LookUp {}
