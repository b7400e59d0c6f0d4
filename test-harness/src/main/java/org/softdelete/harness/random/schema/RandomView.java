package org.softdelete.harness.random.schema;

/**
 * A view over listed tables. Immutable.
 *
 * @param table how statements see it
 * @param creation the statement that makes it
 * @param filtered the same with the conditions that the driver is to add
 */
public record RandomView(RandomTable table, String creation, String filtered) {}
