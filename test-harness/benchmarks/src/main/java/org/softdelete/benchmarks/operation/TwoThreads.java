package org.softdelete.benchmarks.operation;

import org.openjdk.jmh.annotations.Threads;

/** {@link LookUp} by two threads at once, each with a connection of its own. */
@Threads(2)
public class TwoThreads extends LookUp {}
