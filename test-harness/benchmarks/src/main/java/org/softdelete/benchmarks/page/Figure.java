package org.softdelete.benchmarks.page;

/**
 * What a contender's readings say of an operation, all medians over the rounds.
 *
 * @param nanos time of the processor per operation
 * @param ratio the same, as a multiple of the raw driver's in the same round
 * @param least the least of these multiples
 * @param most the greatest of them
 * @param bytes allocated per operation
 * @param bytesBeyond the same, beyond the raw driver's in the same round
 */
record Figure(
    double nanos, double ratio, double least, double most, double bytes, double bytesBeyond) {}
